import { rule } from './rule.ts';

/** Moving margin in and out of positions is not moving money off an exchange. */
const MARGIN = /\b(?:margin|collateral|position|isolated|surplus|excess|liq\w*|futures wallet)\b/;

/** Accounts, deposits, withdrawals, apps: the venue's own support. */
export const support = [
	rule(
		/\bkyc\b|\bpassports?\b|\bproof of (?:address|identity|funds)\b|\bsource of funds\b|\bdriver'?s? licen[cs]e\b|\b(?:identity|id|account|email|age|phone) verif\w+|\bverif\w+ (?:my |your |the |an? )*(?:identity|id|account|passport|email|phone|age|myself)\b/,
	),
	rule(/\b2 ?fa\b|\bauthenticator\b|\bpasskeys?\b|\bsms code\b|\bcaptcha\b|\blog ?in\b|\blogg(?:ed|ing) (?:in|out)\b|\bsign in\b/),
	rule(
		/\baccount\b.{0,12}\b(?:locked|frozen|restricted|suspended|banned|disabled|under review|blocked)\b|\bunlock (?:my )?account\b|\b(?:delete|close|merge) my (?:\w+ )?account\b|\bcoins (?:are )?frozen\b/,
	),
	rule(
		/\bwith(?:draw(?:al|als|n|ing|s)?|drew)\b.{0,70}\b(?:stuck|pending|missing|bank|wallet|fees?|limit|minimum|network|address|whitelist|suspended|rejected|fail\w*|arriv\w*|takes?|days?|hours?|\d+ ?h|metamask|paypal|money|cash|time)\b/,
		MARGIN,
	),
	rule(/\b(?:how|where|can'?t|cannot|cant|unable|why|minimum|my|stuck|pending)\b.{0,25}\bwith(?:draw(?:al|als|ing)?|drew)\b/, MARGIN),
	rule(
		/\bdeposit(?:s|ed|ing)?\b.{0,40}\b(?:not|missing|stuck|pending|show\w*|credited|arriv\w*|confirm\w*|address|network|memo|tag|euros?|bank|card|sepa|wire)\b|\b(?:missing|where is my|how (?:do|can) i) deposit\b/,
		MARGIN,
	),
	rule(
		/\bwrong (?:network|address|chain|memo|tag)\b|\b(?:sent|send|sending)\b.{0,40}\b(?:erc-?20|trc-?20|bep-?20|network|chain|memo|metamask|ledger)\b|\btx ?id\b|\bwhich network\b|\bto my bank\b/,
	),
	rule(
		/\btransactions?\b.{0,25}\b(?:stuck|pending|unconfirmed|failed|missing|hash)\b|\b(?:stuck|pending|cancel a) transaction\b|\btransfer\b.{0,40}\b(?:missing|not arrived|never arrived|stuck)\b/,
	),
	rule(
		/\b(?:contact|reach|talk to|speak to|call|email)\b.{0,12}\b(?:support|service|human|agent)\b|\bcustomer (?:service|support|care)\b|\bsupport (?:ticket|team|number|chat|isn'?t|is not)\b|\b(?:open|file|submit) a (?:ticket|complaint)\b/,
	),
	rule(
		/\b(?:app|site|website|page|binance|bybit|okx|kucoin|bitget|hyperliquid)\b.{0,12}\b(?:is down|down\?|crash(?:es|ing)|not loading|won'?t load|isn'?t loading|not working|doesn'?t work|freez\w+|offline|is dead)|\bis (?:binance|bybit|okx|kucoin|bitget|hyperliquid|the site|the app|the exchange) (?:down|offline)\b/,
	),
	rule(
		/\bp2p\b.{0,30}\b(?:appeal|release\w*|seller|buyer|order)\b|\b(?:credit |debit |bank )?card\b.{0,30}\b(?:declined|rejected|charged|payment)\b|\brefund (?:please|my|pls)\b|\bpaypal\b|\bapple pay\b|\bsepa\b/,
	),
	rule(
		/\b(?:promo|referral|voucher|coupon|cashback|bonus)\b.{0,25}\b(?:code|missing|credited|redeem|claim|not)\b|\bredeem\b|\b(?:change|reset|update) (?:my )?(?:email|phone|username|country|2fa)\b|\bcash ?out\b.{0,30}\b(?:bank|paypal|card|account)\b/,
	),
	rule(
		/\b(?:available|allowed|legal|banned|blocked|restricted)\b.{0,12}\b(?:in|for) (?:my|your|the|our)? ?(?:country|region|us|usa|uk|eu|state|canada|germany|india)\b/,
	),
];
