import { rule } from './rule.ts';

/** Attempts to give the bot orders, or to see its inside. */
export const injection = [
	rule(
		/\b(?:ignore|disregard|forget|bypass|override|skip)\b.{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|everything|restrictions?|filters?|safety|faq|above|previous|prior)\b/,
	),
	rule(/\b(?:system|hidden|initial|your|developer) (?:prompt|instructions)\b|\bjailbreak|\bdo anything now\b|\bdan mode\b/),
	rule(
		/\b(?:reveal|print|repeat|output|leak|dump|show|tell)\b.{0,25}\b(?:prompt|instructions|source code|config file|env|environment variables|text above|words above)\b/,
	),
	rule(/\b(?:your|bot'?s?|discord|admin)\b.{0,12}\b(?:secret|token|api key|source code)s?\b/),
	rule(
		/\b(?:you are|you're|ur) now\b|\b(?:act|behave|answer|respond|speak|talk) (?:now )?(?:as|like|only) (?!maker|taker|\d+x|a (?:long|short|maker|taker|limit|market|stop))/,
	),
	rule(/\bpretend (?:to be|you|that|ur|u)\b|\brole ?-?play\b|\bfrom now on\b|\bsimulate a (?:terminal|shell|computer)\b/),
	rule(
		/\b(?:developer|debug|god|admin|sudo|root|unrestricted) mode\b|\bunrestricted\b|\bno (?:rules|restrictions|filters)\b|\bwithout (?:any )?(?:rules|restrictions|filters)\b/,
	),
	rule(/^\s*(?:system|assistant|user)\s*:|<\/?(?:system|script|user|assistant|iframe|img)\b|\[(?:system|inst)\]|<\|/),
	rule(
		/\bsudo\b|\brm -rf\b|\bchmod \d|\/etc\/passwd|\.env\b|process\.env|\b(?:eval|exec)\s*\(|\$\{|\{\{|\bdrop table\b|\bunion select\b|' or '?1|\.\.\/\.\./,
	),
	rule(
		/\b(?:give|make|grant|assign|set) (?:me|him|her|us|yourself)\b.{0,20}\b(?:admin|administrator|moderator|mod|owner|root|permissions?|access|rights)\b/,
	),
	rule(
		/\b(?:ban|kick|mute|timeout) (?:that|this|the|him|her|them|user|everyone|@|<@)|@everyone\b|@here\b|\bdelete all (?:the )?messages\b/,
	),
	rule(
		/\b(?:execute|run) (?:this|the following|my) (?:code|command|script)|\b(?:dm|message|ping) (?:everyone|all (?:users|members))\b|\bpost (?:this|a message) (?:to|in) all\b|\bsend a message to the (?:admin|owner|mods?)\b/,
	),
	rule(
		/\banswer (?:every|all) questions?\b|\byour config\b|\bconfig file\b|\b(?:be|act|an?|and be) evil\b|\bto all channels\b|\bstop being a bot\b/,
	),
	rule(
		/\bnew (?:rule|instructions?)\s*:|\bend of (?:prompt|instructions)\b|\b(?:i am|i'm|as) (?:an?|your|the) (?:admin|developer|owner|creator)\b|\byou must (?:obey|comply)\b/,
	),
	rule(/\bare you (?:gpt|chatgpt|claude|an llm|a language model)\b|\b(?:what|which) (?:model|llm|ai) (?:are you|do you|is this)\b/),
];
