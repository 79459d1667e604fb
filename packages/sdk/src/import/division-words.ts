/** Counties of rows, numbers of six digits, as a list of words that grows with the counties seen. */
export class DivisionWords {
  readonly #ordinals = new Map<number, number>();
  #index = new Int32Array(0);
  #bytes = new Uint8Array(0);
  #offsets = new Int32Array(1);

  of(division: Int32Array): { readonly index: Int32Array; readonly bytes: Uint8Array; readonly offsets: Int32Array } {
    if (this.#index.length < division.length) this.#index = new Int32Array(division.length);
    for (let row = 0; row < division.length; row++)
      this.#index[row] = division[row]! < 0 ? -1 : this.#ordinalOf(division[row]!);
    return { index: this.#index, bytes: this.#bytes, offsets: this.#offsets };
  }

  #ordinalOf(division: number): number {
    const known = this.#ordinals.get(division);
    if (known !== undefined) return known;
    const ordinal = this.#ordinals.size;
    this.#ordinals.set(division, ordinal);
    const words = [...this.#ordinals.keys()].map((number) => String(number).padStart(6, '0')).join('');
    this.#bytes = new TextEncoder().encode(words);
    this.#offsets = Int32Array.from({ length: ordinal + 2 }, (_, i) => i * 6);
    return ordinal;
  }
}
