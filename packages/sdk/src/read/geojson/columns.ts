/** Names of members in the order they were first seen. Finds the place of a name from its bytes, guessing that features repeat their order. */
export class NameIndex {
  readonly names: string[] = [];
  private readonly raw: Buffer[] = [];
  private readonly places = new Map<string, number>();
  private expected = 0;

  /** Place of the name, or -1. */
  find(b: Buffer, from: number, to: number): number {
    const guess = this.expected < this.raw.length ? this.expected : 0;
    const raw = this.raw[guess];
    if (raw !== undefined && raw.length === to - from && isSame(raw, b, from)) {
      this.expected = guess + 1;
      return guess;
    }
    const place = this.places.get(decodeName(b, from, to)) ?? -1;
    if (place >= 0) this.expected = place + 1;
    return place;
  }

  add(b: Buffer, from: number, to: number): number {
    const name = decodeName(b, from, to);
    this.names.push(name);
    this.raw.push(Buffer.from(b.subarray(from, to)));
    this.places.set(name, this.names.length - 1);
    return this.names.length - 1;
  }
}

/** By hand: a name is short, and the call of a native comparison costs more than it saves. */
function isSame(raw: Buffer, b: Buffer, from: number): boolean {
  for (let i = 0; i < raw.length; i++) if (raw[i] !== b[from + i]) return false;
  return true;
}

function decodeName(b: Buffer, from: number, to: number): string {
  return String(JSON.parse(b.toString('utf8', from - 1, to + 1)));
}
