/** Colours carry nothing that a word does not say too. */
export const COLOR = { calm: 0x3b82f6, caution: 0xf59e0b, danger: 0xdc2626, neutral: 0x64748b } as const;
