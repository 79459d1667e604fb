/** Up to here copying byte by byte is quicker than the call that copies a range. */
const SHORT = 48;
/** Version byte in front of every binary jsonb. */
const JSONB_VERSION = 1;

/** A growing buffer of binary fields, used again and again. Numbers stand with the high byte first. */
export class TupleBuffer {
  #bytes = new Uint8Array(1 << 18);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;
  /** Where most texts come from, and the same as words. */
  #source: Uint8Array = new Uint8Array(0);
  #words: DataView = new DataView(this.#source.buffer);

  clear(): void {
    this.#at = 0;
  }

  /** What was written since `clear`; a view, not a copy. */
  taken(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  /** Makes room for this many more bytes; fields of fixed size rely on it and do not look again. */
  reserve(more: number): void {
    if (this.#at + more > this.#bytes.length) this.#grow(more);
  }

  int16(value: number): void {
    this.#view.setInt16(this.#at, value);
    this.#at += 2;
  }

  nothing(): void {
    this.#view.setInt32(this.#at, -1);
    this.#at += 4;
  }

  /** A text of no length, which is not NULL. */
  emptyText(): void {
    this.#view.setInt32(this.#at, 0);
    this.#at += 4;
  }

  int4(value: number): void {
    this.#view.setInt32(this.#at, 4);
    this.#view.setInt32(this.#at + 4, value);
    this.#at += 8;
  }

  /** Whole numbers beyond 32 bits, exact up to 2^53. */
  int8(value: number): void {
    const high = Math.floor(value / 0x1_0000_0000);
    this.#view.setInt32(this.#at, 8);
    this.#view.setInt32(this.#at + 4, high);
    this.#view.setUint32(this.#at + 8, value - high * 0x1_0000_0000);
    this.#at += 12;
  }

  /** NaN: NULL. */
  float8(value: number): void {
    if (value !== value) return this.nothing();
    this.#view.setInt32(this.#at, 8);
    this.#view.setFloat64(this.#at + 4, value);
    this.#at += 12;
  }

  /** Bytes from … to of a text; none: NULL. `beyond` bytes stay free behind it. */
  text(from: Uint8Array, start: number, end: number, beyond: number): void {
    const length = end - start;
    if (length <= 0) return this.nothing();
    if (this.#at + length + beyond > this.#bytes.length) this.#grow(length + beyond);
    this.#view.setInt32(this.#at, length);
    this.#copy(from, start, end, this.#at + 4);
  }

  jsonb(from: Uint8Array, start: number, end: number, beyond: number): void {
    const length = end - start;
    if (length <= 0) return this.nothing();
    this.reserve(length + beyond);
    this.#view.setInt32(this.#at, length + 1);
    this.#bytes[this.#at + 4] = JSONB_VERSION;
    this.#copy(from, start, end, this.#at + 5);
  }

  #copy(from: Uint8Array, start: number, end: number, at: number): void {
    const to = this.#bytes;
    if (end - start > SHORT) to.set(from.subarray(start, end), at);
    else if (from === this.#source && end + 4 <= from.length) {
      // four bytes a step; what goes beyond the end is written over by the next field
      const view = this.#view;
      const words = this.#words;
      for (let i = start, j = at; i < end; i += 4, j += 4) view.setInt32(j, words.getInt32(i, true), true);
    } else for (let i = start, j = at; i < end; i++, j++) to[j] = from[i]!;
    this.#at = at + end - start;
  }

  /** Texts from these bytes can be copied faster. */
  source(bytes: Uint8Array): void {
    if (bytes === this.#source) return;
    this.#source = bytes;
    this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #grow(more: number): void {
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}
