import { StructuredFieldError } from './types.ts';

const LOWER_A = 97;
const LOWER_Z = 122;

/** A place in a field's text. Looks at one character at a time; nothing here can go back further than it came. */
export class Reader {
  at = 0;

  constructor(readonly text: string) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** The character code under the reader; NaN at the end, which is equal to nothing. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  skipSpaces(): void {
    while (this.code === 0x20) this.at++;
  }

  /** Spaces and tabs (OWS). */
  skipBlanks(): void {
    while (this.code === 0x20 || this.code === 0x09) this.at++;
  }

  /** Steps over `code` if it is here. */
  take(code: number): boolean {
    if (this.code !== code) return false;
    this.at++;
    return true;
  }

  expect(code: number): void {
    if (!this.take(code)) this.fail(`${JSON.stringify(String.fromCharCode(code))} expected`);
  }

  /** Everything up to the next `code`, which is stepped over. */
  until(code: number): string {
    const from = this.at;
    const to = this.text.indexOf(String.fromCharCode(code), from);
    if (to < 0) this.fail(`${JSON.stringify(String.fromCharCode(code))} expected before the end`);
    this.at = to + 1;
    return this.text.slice(from, to);
  }

  /** A key (RFC 9651 §4.2.3.3): a lower-case letter or `*`, then letters, digits and `_-.*`. */
  key(): string {
    const from = this.at;
    const first = this.code;
    if (!(isLower(first) || first === 0x2a)) this.fail('a key in lower-case letters expected');
    do this.at++;
    while (isKeyCharacter(this.code));
    return this.text.slice(from, this.at);
  }

  fail(what: string): never {
    throw new StructuredFieldError(what, this.at);
  }
}

function isLower(code: number): boolean {
  return code >= LOWER_A && code <= LOWER_Z;
}

function isKeyCharacter(code: number): boolean {
  return (
    isLower(code) || isDigit(code) || code === 0x2d || code === 0x5f || code === 0x2e || code === 0x2a // - _ . *
  );
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
