import { createPictures } from '../../../../src/embeds/charts/pictures.ts';
import { RULER } from '../specs.ts';

/** A program that draws one picture, closes nothing and has nothing more to do: says how long it lived on after that, in milliseconds. */
const picture = await createPictures({ log: console }).draw(RULER);
const drawn = performance.now();
process.on('exit', () => console.log(JSON.stringify({ bytes: picture?.data.length, lingered: performance.now() - drawn })));
