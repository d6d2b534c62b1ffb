import type { Unit } from './item.ts';
import type { Concept } from './lexicon/concept.ts';
import { ROLES, type Role } from './role.ts';

/** What a cue makes of a figure beside it; `weight` ≤ 0 lowers the evidence where the unit fits less well. */
export interface Use {
	readonly role: Role;
	readonly weight: number;
}

/**
 * cue, then by the figure's unit the roles that it may give, each with what it loses against a plain label.
 * `price` stands for plain and money, `cash` for plain, money and coin.
 */
const TABLE = `
entry       price:entry coin:entry-0.8
at          plain:entry-1.5,exit-6 money:entry-1.5 coin:entry-3
price       price:entry-2,price-3
market      price:entry-2
buy         plain:base-4,entry-3.2 money:quote-3.5
sell        plain:base-4,entry-3.2 money:quote-3.5
stop        plain:stop money:stop,riskAmount-2.5 coin:stop-0.3 percent:stopPct
target      plain:target money:target,profit-2.5 coin:target-0.3 percent:targetPct ratio:rr-1 r:rr times:rr-2
exit        price:exit coin:exit-2
to          price:exit,price-0.5
balance     cash:balance percent:alloc-1.5
have        price:balance
own         cash:margin percent:alloc-1.5,none-3
collateral  cash:collateral
extra       cash:extra
worth       plain:quote money:quote+0.6 coin:base+0.5 contracts:contracts+0.5
qty         plain:base money:quote coin:base+0.5 contracts:contracts+0.5
size        plain:base-0.3,quote-0.4 money:quote+0.5 coin:base+0.5 contracts:contracts+0.5 percent:alloc-1
notional    plain:quote-0.4,base-0.8 money:quote+0.5 coin:base+0.5 contracts:contracts+0.5 percent:alloc-1
locked      cash:locked
upnl        cash:upnl
upnlLoss    cash:upnl
mm          cash:mm
lev         plain:leverage coin:leverage+0.3 times:leverage+0.5 ratio:leverage
risk        percent:riskPct plain:riskAmount-0.6 money:riskAmount r:rr-1 ratio:rr-1
lose        percent:riskPct-2 plain:riskAmount-2 money:riskAmount-0.8,profit-3
rr          plain:rr ratio:rr+1 times:rr+1.2 r:rr+1
alloc       percent:alloc money:margin-1.5,balance-3 plain:margin-2.5
funding     percent:fundingRate plain:fundingRate-1.5
rate        percent:fundingRate-1 plain:fundingRate-3
fee         percent:fee+0.3 plain:fee-2 money:none-1
winrate     percent:winrate+0.5 plain:winrate-1
roe         percent:roe+1
hold        hours:hold
for         hours:hold-0.5
howLong     hours:hold-1
per         hours:interval
drop        percent:shock plain:price-1.5,exit-2.5 money:price-2.5
rise        percent:shock plain:price-1.5,exit-2.5 money:price-2.5
move        percent:shock
if          price:price-2
below       percent:stopPct-2.5 plain:price-3
above       percent:stopPct-3 plain:price-3
pnl         money:profit-1 plain:profit-2.5 percent:roe-1
liq         price:price-2.5
maxOpen     money:balance-2.5 plain:balance-3.5
kelly       percent:winrate-2
breakeven   percent:fee-3
`;

const GROUPS: Readonly<Record<string, readonly Unit[]>> = { price: ['plain', 'money'], cash: ['plain', 'money', 'coin'] };

/** `exit,price-0.5` */
const usesOf = (list: string): Use[] =>
	list.split(',').flatMap((entry) => {
		const [, name = '', weight = '0'] = /^([a-zA-Z]+)([+-][\d.]+)?$/.exec(entry) ?? [];
		const role = ROLES.find((known) => known === name);
		return role ? [{ role, weight: Number.parseFloat(weight) }] : [];
	});

const USES = new Map<string, Use[]>();
for (const line of TABLE.trim().split('\n')) {
	const [cue = '', ...parts] = line.split(/\s+/);
	for (const part of parts) {
		const [unit = '', list = ''] = part.split(':');
		for (const one of GROUPS[unit] ?? [unit]) USES.set(`${cue} ${one}`, [...(USES.get(`${cue} ${one}`) ?? []), ...usesOf(list)]);
	}
}

/** The roles that a cue may give to a figure of a unit. */
export const usesFor = (concept: Concept, unit: Unit): readonly Use[] => USES.get(`${concept} ${unit}`) ?? [];
