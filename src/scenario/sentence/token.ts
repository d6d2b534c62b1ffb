/** A piece of the cleaned text. `text` is what it says in lower case; `from`/`to` are where it stands in the original. */
export interface Token {
	readonly kind: 'word' | 'number' | 'mark' | 'break';
	readonly text: string;
	readonly from: number;
	readonly to: number;
	/** White space stands before it. */
	readonly gap: boolean;
	/** A word in capitals in the original. */
	readonly caps: boolean;
}
