/** As the workers do: only the fonts that packages ship. */
process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
const { measureWith } = await import('../../../src/embeds/charts/fonts.ts');

/** Advance widths of the real fonts. */
export const measure = measureWith();
