import { pattern, rule } from './rule.ts';

/** Words of questions about how trading works, not about what to trade. */
const MECHANICS =
	/\b(?:hedg\w*|oppos\w*|against|losing|isolated?|iso|cross|margin|modes?|stop[ -]?loss|limit|market order|reduce|liquidat\w*|liq|funding|averag\w*|entry price|mean\w*|explain\w*|difference|diff|demo|testnet|default|half|part|third|per trade|rule|contracts?|risk\w*|size|protect\w*|spot|without|own|api|first trade|beginner\w*|ratio|code|both|my stop|to close|one trade|when should i go|how many|how much)\b/;
const TRADE = '(?:buy|sell|long|short|ape|hodl|buying|selling|longing|shorting)';

/** Wishes to be told what to trade, and when. */
export const advice = [
	rule(
		pattern(
			`\\b(?:should|shall|shud|do u think i should|do you think i should) {me}(?: \\w+){0,2} ${TRADE}(?: \\w+){0,2} (?:{coin}|{now})\\b`,
		),
		/\bhedg\w*|\boppos\w*|\bspot\b|\bprotect\w*/,
	),
	rule(pattern(`\\b(?:should|shall|shud|would) {me}(?: (?:still|just|rather|be|even|go|now|better|ever))* ${TRADE}\\b`), MECHANICS),
	rule(pattern(`\\b(?:can|do) i (?:enter|buy|sell|long|short)(?: \\w+){0,1} {now}\\b`), MECHANICS),
	rule(
		pattern(
			`\\bshould (?:i|we)(?: (?:just|now|rather|better|keep))* (?:hold|holding|close|take profit|cut|dump|keep|buy|enter|exit|get out|follow|invest|swap)\\b`,
		),
		MECHANICS,
	),
	rule(
		pattern(
			`\\b(?:good|right|best|great|bad|perfect|smart|safe|wise|ok) (?:time|moment|idea|entry|place|point|to)\\b.{0,25}\\b(?:${TRADE}|long|short|enter|{coin})\\b`,
		),
		MECHANICS,
	),
	rule(
		pattern(
			`\\b(?:good|nice|best|great|surest|decent) (?:long |short |scalp )?(?:entry|entries|setup|trade|longs?|shorts?|buy|coin|altcoin|target|pick|investment)s?\\b.{0,25}\\b(?:{now}|for {coin}|on {coin}|to (?:buy|long|short|trade))\\b`,
		),
		MECHANICS,
	),
	rule(
		/\b(?:which|what|wat) (?:coins?|crypto|tokens?|alts?|altcoins?|memecoins?|meme coin|pair|stock)\b.{0,30}\b(?:buy|long|short|moon|pump|\d+x|explode|invest|ape|gonna|will|trade (?:now|today))\b/,
		MECHANICS,
	),
	rule(
		pattern(
			`\\bwhat (?:should|shall|do|would|to)(?: {me})? (?:buy|trade|invest|long|short)\\b|\\bwhat are (?:you|u) (?:buying|long|shorting|longing)\\b|\\bwhat would (?:you|u) do with\\b|\\bwhat should i do with my {coin}\\b`,
		),
		MECHANICS,
	),
	rule(
		/\b(?:give|send|drop|share|got|any|need|tell)(?: me| us| some| a| an| the| your| good| any)* (?:signals?|trading calls?|trade ideas?|good (?:long|short|trade|scalp|setup)s?|gems?|entry (?:and|point|for)|coin to)\b/,
	),
	rule(
		/\bsignals please\b|\bany (?:good )?(?:longs?|shorts?|scalps?|coin to scalp)\b.{0,12}\b(?:now|right now|today)\b|\btell me (?:what|when) to (?:buy|sell|trade)\b/,
	),
	rule(
		pattern(
			'\\b(?:where|when|at what price) (?:should|do|would|can|shall) {me} (?:enter|buy|sell|get in|take profit on|exit)\\b|\\bwhen do i (?:buy|sell)\\b|\\bwhere (?:to|do i) enter\\b',
		),
		MECHANICS,
	),
	rule(
		/\bwould (?:you|u) (?:long|short|buy|sell|hold|ape|enter|close)\b|\bdo you recommend (?:buying|selling|longing|shorting)\b|\brecommend me\b.{0,12}\b(?:coin|crypto|trade|token)/,
		MECHANICS,
	),
	rule(
		pattern(
			'^(?:so |ok |btc |eth |sol |guys |hey )?(?:long|short|buy|sell|hold) or (?:long|short|buy|sell|hold|wait)(?: {coin})?(?: {now})?\\s*\\?*$|\\b(?:long|short) or (?:short|long) (?:{coin}|{now})',
		),
		MECHANICS,
	),
	rule(
		/\b(?:enter|entry|in|buy|close|sell|hold|close it) (?:now |here |today )?or (?:wait|later|hold|sell|close|keep)\b|\bkeep or close\b|\bbuy the dip\s*\?|\bsell everything\s*\?|\ball in on\b/,
		MECHANICS,
	),
	rule(
		pattern(
			'\\b(?:is|are) (?:{coin}|it|this) (?:still )?(?:a |worth )?(?:good )?(?:buy|buying|long\\?|short\\?|worth it|longing|shorting)\\b|\\bworth (?:buying|longing|shorting)\\b|\\blong at \\d+',
		),
		MECHANICS,
	),
	rule(
		/\b(?:u|you|guys) think i should\b|\b(?:pick|choose) a (?:coin|trade|token) for me\b|\bname (?:\d+|some|a few) coins\b|\bnow the time to (?:buy|sell|long|short|go)\b|\bdo i keep holding\b/,
		MECHANICS,
	),
	rule(
		/\btrade for me\b|\bmanage my (?:account|money|funds)\b|\bmake me (?:rich|money)\b|\bguaranteed (?:profit|return)s?\b|\bturn \D{0,2}\d+\D{0,10} into \D{0,2}\d+|\bdouble my (?:money|account)\b|\bnext (?:gem|\d+x)\b|\btop picks\b/,
	),
	rule(
		pattern('\\b(?:tp|sl|stop|target|take profit|stop loss)s?(?: levels?)? (?:\\w+ ){0,4}(?:for|on) (?:my |this |the |a )?{coin}\\b'),
		/\b(?:how (?:do|can|to)|set up|place|api|binance|bybit|trigger\w*|why)\b/,
	),
	rule(
		pattern(
			'\\b(?:which|what|how much|best|good|ideal|right) (?:lev|leverage)\\b.{0,40}\\b(?:{now}|this (?:\\w+ )?(?:trade|long|short|pump|dump|setup|breakout))\\b|\\b\\d+x,? (?:or|vs) \\d+x\\b.{0,12}\\b(?:for|on) (?:this|the|my next|a) (?:\\w+ )?(?:trade|long|short|pump|dump)\\b',
		),
		/\b(?:same|matter|differen\w*|liq\w*|margin|iso\w*|cross|size|mean\w*|max\w*|lowest|highest)\b/,
	),
	rule(
		/(?<!\bwhy )\b(?:will|would|is|are) (?:i|we|my|this|the) (?:(?:long|short|trade|position)s? )?(?:be |going to be |gonna be )?(?:make (?:money|a profit|profit)|profitable(?! position| trade)|in profit|fine|safe tonight)\b/,
		/\b(?:funding|fees?|arbitrage|hedg\w*|neutral|at \d|if|when)\b/,
	),
	rule(/\bshould (?:i|we) (?:borrow|take (?:out )?a (?:loan|mortgage)|use my (?:savings|credit card|rent))\b/),
	rule(
		/\b(?:put|invest)\b.{0,12}\b(?:my )?(?:savings|money|\d+ (?:dollars|usd|usdt|bucks|euros?))\b.{0,20}\b(?:into|in|where)\b.{0,12}\b(?:crypto|bitcoin|btc|coins?|it)\b|\bwhere to put my money\b|\bhow should i invest\b|\btake a loan to\b/,
	),
];
