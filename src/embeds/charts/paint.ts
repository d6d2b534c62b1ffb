import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { cssFont } from './fonts.ts';
import { INK } from './palette.ts';
import { pngOf } from './png.ts';
import { SCALE, type Scene, type Shape } from './scene.ts';
import type { Point } from './spec.ts';

/** Middle of a line to its baseline, in shares of the font size: centres figures and capitals. */
const BASELINE = 0.364;

type Context = SKRSContext2D;
type Painter<K extends Shape['kind']> = (context: Context, shape: Extract<Shape, { kind: K }>) => void;

function trace(context: Context, points: readonly Point[]): void {
	context.beginPath();
	points.forEach(({ x, y }, index) => {
		if (index === 0) context.moveTo(x, y);
		else context.lineTo(x, y);
	});
}

const PAINTERS: { readonly [K in Shape['kind']]: Painter<K> } = {
	text(context, { text, box, font, color }) {
		context.font = cssFont(font);
		context.fillStyle = color;
		context.fillText(text, box.x, box.y + box.height / 2 + font.size * BASELINE);
	},
	box(context, { box: { x, y, width, height }, radius, color }) {
		context.beginPath();
		context.roundRect(x, y, width, height, radius);
		context.fillStyle = color;
		context.fill();
	},
	disc(context, { at, radius, color }) {
		context.beginPath();
		context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
		context.fillStyle = color;
		context.fill();
	},
	area(context, { points, color }) {
		trace(context, points);
		context.closePath();
		context.fillStyle = color;
		context.fill();
	},
	line(context, { points, color, width, dash = [] }) {
		trace(context, points);
		context.strokeStyle = color;
		context.lineWidth = width;
		context.setLineDash([...dash]);
		context.stroke();
	},
};

const paintOne = <K extends Shape['kind']>(context: Context, shape: Extract<Shape, { kind: K }>): void =>
	(PAINTERS[shape.kind as K] as Painter<K>)(context, shape);

/** A scene as PNG bytes. */
export function paint({ width, height, shapes }: Scene): Uint8Array {
	const canvas = createCanvas(Math.round(width * SCALE), Math.round(height * SCALE));
	const context = canvas.getContext('2d');
	context.lineJoin = 'round';
	context.lineCap = 'round';
	context.fillStyle = INK.ground;
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.scale(SCALE, SCALE);
	for (const shape of shapes) paintOne(context, shape);
	return pngOf(canvas.data(), canvas);
}
