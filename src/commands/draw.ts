import type { Pictures } from '../embeds/charts/pictures.ts';
import type { Reply, ReplyFile } from './types.ts';

/** The first picture stands in the first embed; a second beside it, where the embeds share an address or in its own below. */
function shown(reply: Reply, files: readonly ReplyFile[]): Reply {
	const embeds = (reply.embeds ?? []).map((embed, index) => {
		const file = files[index];
		return file ? { ...embed, image: { url: `attachment://${file.name}` } } : embed;
	});
	const rest = files.slice(embeds.length).map(({ name }) => ({ image: { url: `attachment://${name}` } }));
	return { ...reply, embeds: [...embeds, ...rest], files };
}

/** The reply with what it asks to be drawn; undefined where nothing was drawn: then it stands as it is. */
export async function drawn(reply: Reply, pictures: Pictures | undefined): Promise<Reply | undefined> {
	const { draw = [] } = reply;
	if (!pictures || draw.length === 0) return undefined;
	const files = (await Promise.all(draw.map((spec) => pictures.draw(spec)))).filter((file) => file !== undefined);
	return files.length > 0 ? shown(reply, files) : undefined;
}
