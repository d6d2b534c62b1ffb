import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { owned, readCustomId } from '../../src/commands/ownership.ts';
import type { Response } from '../../src/commands/types.ts';

const button = (customId: string): Response => ({
	kind: 'reply',
	reply: { components: [{ type: ComponentType.ActionRow, components: [{ type: 2, style: 2, label: 'x', custom_id: customId }] }] },
});
const idIn = (response: Response) => {
	const part = 'reply' in response ? response.reply.components?.[0]?.components[0] : undefined;
	return part && 'custom_id' in part ? part.custom_id : undefined;
};

test('what is written into a custom_id is read back, for every owner and state', () => {
	fc.assert(
		fc.property(fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }), fc.string({ maxLength: 70 }), (user, state) => {
			const id = readCustomId(idIn(owned(button(`whatif:${state}`), String(user))) ?? '');
			expect(id).toMatchObject({ handler: 'whatif', state });
			expect([id?.isOwner(String(user)), id?.isOwner(String(user ^ 1n))]).toEqual([true, false]);
		}),
	);
});

test('links have no custom_id, and stay as they are', () => {
	const link: Response = {
		kind: 'update',
		reply: { components: [{ type: ComponentType.ActionRow, components: [{ type: 2, style: 5, label: 'x', url: 'https://a.example' }] }] },
	};
	expect(owned(link, '1')).toEqual(link);
});

test('a form is owned by its own custom_id', () => {
	const modal: Response = { kind: 'modal', modal: { title: 'x', custom_id: 'fix:1', components: [] } };
	expect(owned(modal, '36')).toMatchObject({ modal: { custom_id: '10.fix:1' } });
});

test('a late part is owned too', async () => {
	const { reply } = button('whatif:1') as Extract<Response, { kind: 'reply' }>;
	const response = owned({ kind: 'reply', reply: {}, later: Promise.resolve(reply) }, '36') as Extract<Response, { kind: 'reply' }>;
	expect(idIn({ kind: 'reply', reply: (await response.later) ?? {} })).toBe('10.whatif:1');
});

test('a state that does not fit is our bug, not a cut id', () => {
	expect(() => owned(button(`whatif:${'x'.repeat(100)}`), '1')).toThrow(/longer than 100/);
});

test.each(['', 'x', 'a.b', 'A.share:', '.share:', 'a.Share:', 'a.1x:'])('%j is none of ours', (customId) => {
	expect(readCustomId(customId)).toBeUndefined();
});
