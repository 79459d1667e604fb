/** Writes a message of Protocol Buffers (encoding of version 3): the few kinds of fields that vector tiles have. */
export class Message {
  readonly #parts: (Uint8Array | number[])[] = [];
  #bytes: number[] = [];

  /** Wire type 0. @param value whole, from 0 to 2^53 - 1 */
  varint(field: number, value: number): this {
    this.#varint(field * 8);
    this.#varint(value);
    return this;
  }

  /** Wire type 1. */
  double(field: number, value: number): this {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    this.#varint(field * 8 + 1);
    return this.#append(bytes);
  }

  /** Wire type 2. */
  bytes(field: number, bytes: Uint8Array): this {
    this.#varint(field * 8 + 2);
    this.#varint(bytes.length);
    return this.#append(bytes);
  }

  text(field: number, text: string): this {
    return this.bytes(field, Buffer.from(text, 'utf8'));
  }

  message(field: number, message: Message): this {
    return this.bytes(field, message.finish());
  }

  /** Wire type 2, of varints. */
  packed(field: number, values: readonly number[]): this {
    const inner = new Message();
    for (const value of values) inner.#varint(value);
    return this.message(field, inner);
  }

  finish(): Buffer {
    return Buffer.concat([...this.#parts, this.#bytes].map((part) => Buffer.from(part)));
  }

  #append(bytes: Uint8Array): this {
    this.#parts.push(this.#bytes, bytes);
    this.#bytes = [];
    return this;
  }

  #varint(value: number): void {
    // beyond 32 bits the operators of bits would cut it
    while (value > 0x7f) {
      this.#bytes.push((value % 0x80) + 0x80);
      value = Math.floor(value / 0x80);
    }
    this.#bytes.push(value);
  }
}

/** A signed number as one without a sign: 0, -1, 1, -2 … become 0, 1, 2, 3 …; whole, less than 2^52 from zero. */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}
