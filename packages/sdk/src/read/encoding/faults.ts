/** Undecodable places of the text in a buffer, in order, as parallel arrays: they are rare, but a wrong file may hold nothing else. */
export class Faults {
  /** Where the U+FFFD stands in the buffer. */
  #at: number[] = [];
  /** Byte offset in the file. */
  #offset: number[] = [];
  /** The undecodable bytes in hexadecimal, as `d6` or `81 ff`. */
  #bytes: string[] = [];
  #first = 0;

  get count(): number {
    return this.#at.length - this.#first;
  }

  add(at: number, offset: number, bytes: string): void {
    this.#at.push(at);
    this.#offset.push(offset);
    this.#bytes.push(bytes);
  }

  /** Takes the next fault if it stands before `end` in the buffer. */
  takeBefore(end: number): Fault | undefined {
    const i = this.#first;
    if (i >= this.#at.length || this.#at[i]! >= end) return undefined;
    this.#first++;
    return { at: this.#at[i]!, offset: this.#offset[i]!, bytes: this.#bytes[i]! };
  }

  /** Drops the faults before `end` and returns how many they were. */
  dropBefore(end: number): number {
    const before = this.#first;
    while (this.#first < this.#at.length && this.#at[this.#first]! < end) this.#first++;
    return this.#first - before;
  }

  /** The buffer's content has been moved `by` bytes to the front. */
  moved(by: number): void {
    if (this.#at.length === 0) return;
    this.#at = this.#at.slice(this.#first).map((at) => at - by);
    this.#offset = this.#offset.slice(this.#first);
    this.#bytes = this.#bytes.slice(this.#first);
    this.#first = 0;
  }
}

export interface Fault {
  readonly at: number;
  readonly offset: number;
  readonly bytes: string;
}

export function hex(source: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += (i > from ? ' ' : '') + source[i]!.toString(16).padStart(2, '0');
  return text;
}
