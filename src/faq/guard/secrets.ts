import { rule } from './rule.ts';

/** Keys, passwords, thefts and tricks: nothing of that belongs in a chat with a bot. */
export const secrets = [
	rule(
		/\b(?:seed|recovery|backup|mnemonic|secret)[ -](?:phrases?|words?|keys?)\b|\bmnemonics?\b|\bseed ?phrase|\b(?:12|24|twelve|twenty[ -]?four)[ -](?:words?|seed)\b/,
	),
	rule(/\bpriv(?:ate)? ?keys?\b|\bkeystore\b|\bpass ?words?\b|\bpassw?d\b|\bpass(?:code|phrase)\b|\bsecurity key\b/),
	rule(/\bapi[ -]?(?:keys?|secrets?)\b.{0,40}\b(?:leak\w*|stole\w*|shar\w+|safe|here|expos\w*|hack\w*|compromis\w*|gave|give)\b/),
	rule(/\b(?:leak\w*|stole\w*|shar\w+|safe|here'?s?|expos\w*|giv(?:e|ing)|gave|send|show)\b.{0,30}\bapi[ -]?(?:keys?|secrets?)\b/),
	rule(
		/\bhack(?:ed|ers?|ing)?\b|\bcompromised\b|\bphish\w*|\bscammers?\b|\bgot scammed\b|\bscammed me\b|\bpig butchering\b|\bmalware\b|\bkeylogger\b|\bclipboard\b|\bsim[ -]?swap\w*|\bdrainer\b/,
	),
	rule(
		/\b(?:wallet|metamask|account|ledger|phantom|funds|coins)\b.{0,20}\b(?:was|were|got|has been|been) (?:drained|stolen|emptied|swept)\b/,
	),
	rule(
		/\b(?:stole|steal|stolen)\b.{0,30}\b(?:wallet|account|coins?|crypto|btc|bitcoin|funds|phone|money)\b|\b(?:wallet|account|coins?|crypto|bitcoin|money)\b.{0,20}\bstolen\b/,
	),
	rule(
		/\b(?:site|link|website|email|airdrop|service|app|platform)\b.{0,25}\b(?:a scam|legit|fake|phish)|\bfake (?:airdrop|site|support|app|email)\b|\bscam (?:site|link|email)\b/,
	),
	rule(/\b(?:support|mods?|admin|someone|binance|bybit|agent)\b.{0,30}\b(?:dm(?:'?e?d)?|messaged|asked|asking) (?:me|for my)\b/),
	rule(
		/\bunauthori[sz]ed\b|\bsomeone\b.{0,25}\b(?:logged|login|accessed|transferred|withdrew|opened|traded)\b.{0,40}\b(?:my|account)\b|\bremote access\b/,
	),
	rule(
		/\b(?:withdrawals?|trades?|orders?|login)\b.{0,30}\bi (?:didn'?t|did not|never)\b/,
		/\b(?:liquidat|stop|adl|closed|funding|close)\w*/,
	),
	rule(
		/\brevoke\b|\bwallet ?connect\b|\brecover\w* (?:my |stolen |lost |a )*(?:wallet|crypto|bitcoin|coins|account)\b|\b(?:crypto|wallet) recovery\b|\bwho has access to my\b/,
	),
];
