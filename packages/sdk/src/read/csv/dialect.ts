/** How a file separates its cells and records, as byte values. */
export interface Dialect {
  readonly delimiter: number;
  /** LF (also for CRLF) or CR. In a file of LF lines a lone CR is a control character inside a cell, and the other way round. */
  readonly newline: typeof LF | typeof CR;
}

export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;

const DELIMITERS = [0x2c, 0x09, 0x3b, 0x7c];

/**
 * Takes the delimiter from the header line, outside its quotes: the most frequent of comma, tab, semicolon and bar (comma where none occurs);
 * and the newline from the first line end.
 * @param text UTF-8, from behind a byte order mark.
 * @param given the user's delimiter; wins.
 */
export function detectDialect(text: Uint8Array, given?: number): Dialect {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let i = 0;
  while (text[i] === LF || text[i] === CR) i++;
  let newline = i > 0 ? newlineAt(text, i - 1 - (text[i - 1] === LF && text[i - 2] === CR ? 1 : 0)) : undefined;
  let quoted = false;
  for (let start = i; i < text.length; i++) {
    const byte = text[i]!;
    if (byte === QUOTE && (quoted || i === start || counts.has(text[i - 1]!))) quoted = !quoted;
    if (quoted) continue;
    if (byte === LF || byte === CR) {
      newline ??= newlineAt(text, i);
      break;
    }
    if (counts.has(byte)) counts.set(byte, counts.get(byte)! + 1);
  }
  let delimiter = DELIMITERS[0]!;
  for (const [candidate, count] of counts) if (count > counts.get(delimiter)!) delimiter = candidate;
  return { delimiter: given ?? delimiter, newline: newline ?? LF };
}

function newlineAt(text: Uint8Array, i: number): typeof LF | typeof CR {
  return text[i] === CR && text[i + 1] !== LF ? CR : LF;
}

/** @throws RangeError for anything but one ASCII character that is no quote and no line end; `tab` and `\t` are a tab. */
export function delimiterByte(delimiter: string): number {
  const text = delimiter === '\\t' || delimiter === 'tab' ? '\t' : delimiter;
  const byte = text.charCodeAt(0);
  if (text.length !== 1 || byte > 0x7e || byte === QUOTE || byte === LF || byte === CR || byte === 0) {
    throw new RangeError(
      `A delimiter is one ASCII character other than a quote or a line end, not ${JSON.stringify(delimiter)}`,
    );
  }
  return byte;
}
