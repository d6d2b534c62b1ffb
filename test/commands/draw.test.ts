import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { afterAll, expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Reply } from '../../src/commands/types.ts';
import { createPictures } from '../../src/embeds/charts/pictures.ts';
import { press, slash } from './interactions.ts';
import { testServices } from './services.ts';

const pictures = createPictures({ log: { warn: () => {} }, limitMs: 25_000 });
afterAll(() => pictures.close());

const shareIn = ({ components = [] }: Reply): string =>
	components.flatMap((row) => row.components as APIButtonComponentWithCustomId[]).find(({ label }) => label === 'Share')?.custom_id ?? '';

const LONG = { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '5000' };

test.each([
	['margin', 'ruler-'],
	['compare', 'payoff-'],
])('/%s answers at once in words, and a picture with alt text is edited in', async (name, file) => {
	const response = await answerInteraction(slash(name, LONG), testServices({ pictures })).response;
	if (response.kind !== 'reply') throw new Error(response.kind);
	expect(response.reply.files).toBeUndefined();
	const later = await response.later;
	expect(later?.files?.[0]?.name).toMatch(new RegExp(`^${file}.*\\.png$`));
	expect(later?.files?.[0]?.description).toContain('61,044.18');
	expect(later?.embeds?.[0]?.image?.url).toBe(`attachment://${later?.files?.[0]?.name}`);
	expect({ ...later?.embeds?.[0], image: undefined }).toEqual({ ...response.reply.embeds?.[0], image: undefined });
	expect(later?.components).toEqual(response.reply.components);
});

test('where drawing fails, the words stand alone', async () => {
	const failing = { draw: () => Promise.resolve(undefined), close: () => Promise.resolve() };
	const response = await answerInteraction(slash('margin', LONG), testServices({ pictures: failing })).response;
	if (response.kind !== 'reply') throw new Error(response.kind);
	expect([response.reply.embeds?.length, await response.later]).toEqual([1, undefined]);
});

test('without a place for pictures nothing is drawn', async () => {
	const response = await answerInteraction(slash('margin', LONG), testServices()).response;
	expect('later' in response).toBe(false);
});

test('Share publishes the same picture; after a restart the words alone', async () => {
	const services = testServices({ pictures });
	const response = await answerInteraction(slash('margin', LONG), services).response;
	const later = 'reply' in response ? await response.later : undefined;
	const sent = (later?.embeds ?? []).map((embed) => ({ ...embed, image: { url: 'https://cdn.example/ephemeral.png' } }));
	const pressed = (all: ReturnType<typeof testServices>) => answerInteraction(press(shareIn(later ?? {}), { embeds: sent }), all).response;
	const shared = await pressed(services);
	const published = 'later' in shared ? await shared.later : undefined;
	expect(published?.embeds).toEqual(later?.embeds);
	expect(published?.files).toEqual(later?.files);
	const restarted = await pressed(testServices({ pictures }));
	expect('later' in restarted).toBe(false);
	expect('reply' in restarted && restarted.reply.embeds?.[0]?.image).toBeUndefined();
});
