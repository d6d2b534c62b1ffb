import { EN } from './lexicon/en.ts';
import { COIN_NAMES } from './tickers.ts';

/** Words of our own that a typo may stand for. */
const CONCEPTS =
	'long short bought sold iso cross stop target entry lev balance risk funding liq compare own notional kelly breakeven winrate'.split(' ');
const MIN_LENGTH = 4;

/** English words that are one slip away from one of ours and mean what they say. */
const INNOCENT = new Set(
	`beat beats beaten heat meat seat dear fear gear wear year tear song gong along lone loan loans lung tong longer belong short shot shirt sort snort shore short-term shorter shortly gross crops across cost costs
	press boss lost moss loss cloth step shop stomp store stock spot strop top stops slop atop story ridge brisk disk rise risky risen wish frisk
	target forget larger entry entity gentry sentry centry retry enter center intern leverage beverage average coverage average sleeve lever never
	ever level levels clever fever wallet walled mallet ballet pallet wall walk margin margins marine martin virgin balance valance account accounts
	amount count counts discount accent equity equality capital capitol capita funding finding founding funning bonding sounding landing lending
	found funds fund kind find hind bind equal liquid either other others better ether ester rather weather father there their these where here
	stake take steak stale shake state position positions possible petition passion notion notional rational national contract contact contracts
	contrast profit profits prophet compare compared prepare company isolate insulate isolated desolate solution rate rates late gate fate hate mate
	entries centres exits edits exist exists fit wait want what when then than them this that with will wild bind both bot boat post past sell cell
	shell well tell bell hell fell sold told hold gold bold cold fold bough brought fought thought bout about rough tough cough close closet chose those
	lose loose goose nose move love mover mode model made make tape taker maker baker later water power price prices prince pride prize print point
	points paint pint joint limit limits merit admit summit unit units unite range change chance dance strange average crash cash clash trash brash
	slash drop drops crop prop droop hour hours four pour tour your our days says pays ways lays week weeks seek weak peak leek month mouth worth
	north mouths cover over lover clover covers coin coins join loin corn win wins wine wind wing twin bins fins open opens often token tokens taken
	tether term terms trade trades trader tread grade made start smart chart charts art part port ports sport fort sort support report portal total
	totals free fees feel feed tree three hedge edge ledge wedge pledge survive revive arrive stress dress press access success solid salad
	file files but same case values log logs login logging logged logger form makes making less edit bar bars width parse best steps differences basic
	basics basis bases save saves rest emit closing finds site sites deal deals dead sorted sorting sorts shorten fall falls falling killed kills race
	races marker timing ought rare spell func fun act busy stage staged mount amounts freed libs dates lots self stuck stick sticks slack thin lang
	enters diff diffs comparisons compares ret piped stated stating feeds feels bulk ball purge pure sane sake sage loses prime filler edges severed
	wipe wipes lies centered entre findings rite thank sole halt crosses monkey crates balanced balances leg legs tan averages averaged burst bus los
	sale sales inter filed pot pots valued vague disks frees volumes snake fred solo raising winds capitals lid elit invalidate invalidates exim
	ulimit umount bitrate was has had hard hand head heat hear heard harm can cat car card care call called calls tall bald broke brown blew blow glow
	grow crow show shows shots wants wand band bond fond pond golf gulf bull pull full fully dull null lip lips tip tips zip rip trip grip drip chip
	ship ships slip slips skip clip flip rule rules role roles hole whole pole
	cardano`.split(/\s+/),
);

function vocabulary(): Set<string> {
	const words = CONCEPTS.flatMap((concept) => (EN as Readonly<Record<string, string>>)[concept]?.split(/[|\s/-]/) ?? []);
	const names = COIN_NAMES.map(([name]) => name).filter((name) => /^[a-z]{5,}$/.test(name));
	return new Set([...words, 'bought', 'sold', ...names].filter((word) => word.length >= MIN_LENGTH && /^[a-z]+$/.test(word)));
}
const VOCABULARY = vocabulary();

/** A word with one letter gone, each way. */
const deletions = (word: string): string[] => [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));

function byDeletion(): Map<string, string[]> {
	const index = new Map<string, string[]>();
	for (const word of VOCABULARY) for (const key of [word, ...deletions(word)]) index.set(key, [...(index.get(key) ?? []), word]);
	return index;
}
let known: Map<string, string[]> | undefined;

/** Ours that a key is a deletion of. The list is made for the first word that no lexicon has. */
function oursBy(key: string): readonly string[] {
	known ??= byDeletion();
	return known.get(key) ?? [];
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlip(typed: string, meant: string): boolean {
	const shorter = Math.min(typed.length, meant.length);
	let at = 0;
	while (at < shorter && typed[at] === meant[at]) at++;
	const [a, b] = [typed.slice(at), meant.slice(at)];
	if (a.length === b.length) return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
	return a.length > b.length ? a.slice(1) === b : a === b.slice(1);
}

/** The word of ours that a typed one is a slip of; a long word may have two slips. Undefined where it is none, or could be two. */
export function meantBy(typed: string): string | undefined {
	const calm = typed.replace(/(.)\1{2,}/g, '$1');
	if (calm !== typed && VOCABULARY.has(calm)) return calm;
	if (typed.length < MIN_LENGTH - 1 || typed.length > 20 || VOCABULARY.has(typed) || INNOCENT.has(typed) || !/^[a-z]+$/.test(typed))
		return undefined;
	const near = new Set([typed, ...deletions(typed)].flatMap(oursBy));
	const slips = [...near].filter((word) => isOneSlip(typed, word) && (word.length > 4 || word[0] === typed[0]));
	if (slips.length > 0) return slips.find((word) => word.length === typed.length) ?? slips[0];
	if (typed.length < 7) return undefined;
	const twice = [...near].filter((word) => word.length >= 7 && Math.abs(word.length - typed.length) <= 2 && word[0] === typed[0]);
	return twice.length === 1 ? twice[0] : undefined;
}
