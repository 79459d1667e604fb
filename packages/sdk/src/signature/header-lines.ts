/** The header lines of one message, as they came: repeated lines stay apart, names are compared in lower case. */
export class HeaderLines {
  readonly #names: readonly string[];
  readonly #values: readonly string[];

  private constructor(names: readonly string[], values: readonly string[]) {
    this.#names = names;
    this.#values = values;
  }

  /** @param raw names and values in turn, as node:http has them in `rawHeaders` */
  static raw(raw: readonly string[]): HeaderLines {
    const names: string[] = [];
    const values: string[] = [];
    for (let at = 0; at + 1 < raw.length; at += 2) {
      names.push(raw[at]!.toLowerCase());
      values.push(trimBlanks(raw[at + 1]!));
    }
    return new HeaderLines(names, values);
  }

  /** Of pairs (`Headers`, a Map) or of an object whose repeated headers are arrays. */
  static of(
    headers: Iterable<readonly [string, string]> | Readonly<Record<string, string | readonly string[]>>,
  ): HeaderLines {
    if (Symbol.iterator in headers) return HeaderLines.raw([...headers].flat());
    return HeaderLines.raw(
      Object.entries(headers).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).flatMap((line) => [name, line]),
      ),
    );
  }

  /** The same with one more line. @param name in lower case */
  with(name: string, value: string): HeaderLines {
    return new HeaderLines([...this.#names, name], [...this.#values, trimBlanks(value)]);
  }

  has(name: string): boolean {
    return this.#names.includes(name);
  }

  /** Whether more than one line has this name. */
  repeats(name: string): boolean {
    const first = this.#names.indexOf(name);
    return first >= 0 && this.#names.includes(name, first + 1);
  }

  /** The lines of this name, without the blanks around them. @param name in lower case */
  lines(name: string): readonly string[] {
    return this.#values.filter((_, at) => this.#names[at] === name);
  }

  /** The lines of this name joined by `, ` (RFC 9110 §5.2); undefined if there is none. @param name in lower case */
  value(name: string): string | undefined {
    const first = this.#names.indexOf(name);
    if (first < 0) return undefined;
    return this.#names.includes(name, first + 1) ? this.lines(name).join(', ') : this.#values[first];
  }
}

/** Without spaces and tabs at both ends; the usual line has none, and is returned as it is. */
function trimBlanks(value: string): string {
  let from = 0;
  let to = value.length;
  while (from < to && isBlank(value.charCodeAt(from))) from++;
  while (to > from && isBlank(value.charCodeAt(to - 1))) to--;
  return from === 0 && to === value.length ? value : value.slice(from, to);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
