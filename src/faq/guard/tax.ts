import { rule } from './rule.ts';

export const tax = [
	rule(/\b(?:tax|taxes|taxed|taxable|taxation|irs|hmrc|turbotax|koinly|cointracker|1099|8949|fbar|tds|vat|gst|steuern?|impuestos?)\b/),
	rule(
		/\bcapital gains?\b|\bwash[ -]sales?\b|\bwrite[ -]?offs?\b|\bwrite off\b|\bdeductib\w+|\bfiscal\b|\bself assessment\b|\bcost basis\b|\bfifo\b|\blifo\b|\bloss carry\w*|\baccountants?\b/,
	),
	rule(
		/\b(?:deduct|declar)\w*\b.{0,30}\b(?:loss\w*|return|income|gains?|crypto|profits?|fees)\b/,
		/\bdeducted from (?:my )?(?:margin|position|balance|wallet)\b|\bwhen are\b|\bfunding fees? deducted\b/,
	),
	rule(
		/\breport(?:ing)?\b.{0,30}\b(?:gains?|loss\w*|income|profits?)\b.{0,25}\b(?:government|authorit\w+|office|return|state|irs)\b|\bbusiness income\b|\baudited\b/,
	),
];
