const DEPTH = 512;
const OBJECT = 1;
const ARRAY = 2;
const stack = new Uint8Array(DEPTH);

/** A place where the bytes are not JSON. */
export class JsonFault extends Error {
  constructor(
    readonly at: number,
    readonly tooDeep = false,
  ) {
    super('json');
  }
}

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function skipSpace(b: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && isSpace(b[i]!)) i++;
  return i;
}

/**
 * Checks the string whose opening quote stands at `at`; gives the place behind its closing quote, or -1 where the bytes run out first.
 * @throws {JsonFault}
 */
export function skipString(b: Uint8Array, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const c = b[i]!;
    if (c === 0x22) return i + 1;
    if (c < 0x20) throw new JsonFault(i);
    if (c !== 0x5c) continue;
    if (++i >= end) return -1;
    const escape = b[i]!;
    if (escape === 0x75) {
      for (let digit = 0; digit < 4; digit++) {
        if (++i >= end) return -1;
        if (hexDigit(b[i]!) < 0) throw new JsonFault(i);
      }
    } else if (!isEscape(escape)) throw new JsonFault(i);
  }
  return -1;
}

export function hexDigit(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** One of `" \ / b f n r t`. */
function isEscape(c: number): boolean {
  return c === 0x22 || c === 0x5c || c === 0x2f || c === 0x62 || c === 0x66 || c === 0x6e || c === 0x72 || c === 0x74;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** NaN and Infinity are not JSON, but common writers emit them; they go through as text for the checks to judge. */
const WORD = /^(?:true|false|null|NaN|-?Infinity)$/;

function skipScalar(b: Uint8Array, at: number, end: number): number {
  let i = at;
  let plain = b[at]! >= 0x31 && b[at]! <= 0x39;
  for (; i < end; i++) {
    const c = b[i]!;
    if (c >= 0x30 && c <= 0x39) continue;
    if (c === 0x2c || c === 0x7d || c === 0x5d || isSpace(c)) break;
    plain = false;
    if (i - at > 1024) throw new JsonFault(at);
  }
  if (i === at) throw new JsonFault(at);
  if (plain || i === end || isShortDecimal(b, at, i) || keyIs(b, at, i, 'null')) return i < end ? i : -1;
  const text = Buffer.from(b.buffer, b.byteOffset + at, i - at).toString('latin1');
  if (!NUMBER.test(text) && !WORD.test(text)) throw new JsonFault(at);
  return i;
}

/** The common form of a coordinate, `-?[1-9]\d*\.\d+`, told without making a string. */
function isShortDecimal(b: Uint8Array, from: number, to: number): boolean {
  let i = b[from] === 0x2d ? from + 1 : from;
  if (!(b[i]! >= 0x31 && b[i]! <= 0x39)) return false;
  while (i < to && b[i]! >= 0x30 && b[i]! <= 0x39) i++;
  if (b[i] !== 0x2e || i + 1 >= to) return false;
  for (i++; i < to; i++) if (b[i]! < 0x30 || b[i]! > 0x39) return false;
  return true;
}

/** Key and colon of an object's next member; gives where its value begins, or -1. */
function skipKey(b: Uint8Array, at: number, end: number): number {
  let i = skipSpace(b, at, end);
  if (i >= end) return -1;
  if (b[i] !== 0x22) throw new JsonFault(i);
  i = skipString(b, i, end);
  if (i < 0) return -1;
  i = skipSpace(b, i, end);
  if (i >= end) return -1;
  if (b[i] !== 0x3a) throw new JsonFault(i);
  return i + 1;
}

/**
 * Checks one JSON value (RFC 8259) without building anything; gives the place behind it, or -1 where the bytes run out first.
 * @throws {JsonFault}
 */
export function skipValue(b: Uint8Array, from: number, end: number): number {
  let i = from;
  let depth = 0;
  for (;;) {
    i = skipSpace(b, i, end);
    if (i >= end) return -1;
    const c = b[i]!;
    if (c === 0x7b || c === 0x5b) {
      if (depth === DEPTH) throw new JsonFault(i, true);
      const next = skipSpace(b, i + 1, end);
      if (next >= end) return -1;
      if (b[next] === c + 2) i = next + 1;
      else {
        stack[depth++] = c === 0x7b ? OBJECT : ARRAY;
        i = c === 0x7b ? skipKey(b, next, end) : next;
        if (i < 0) return -1;
        continue;
      }
    } else {
      i = c === 0x22 ? skipString(b, i, end) : skipScalar(b, i, end);
      if (i < 0) return -1;
    }
    for (;;) {
      if (depth === 0) return i;
      i = skipSpace(b, i, end);
      if (i >= end) return -1;
      const inside = stack[depth - 1]!;
      const after = b[i]!;
      if (after === (inside === OBJECT ? 0x7d : 0x5d)) {
        depth--;
        i++;
        continue;
      }
      if (after !== 0x2c) throw new JsonFault(i);
      i = inside === OBJECT ? skipKey(b, i + 1, end) : i + 1;
      if (i < 0) return -1;
      break;
    }
  }
}

/** Walks the members of the (already checked) object at `at`: key without quotes, value. */
export function eachMember(
  b: Uint8Array,
  at: number,
  end: number,
  visit: (keyFrom: number, keyTo: number, from: number, to: number) => void,
): void {
  let i = skipSpace(b, at + 1, end);
  while (b[i] === 0x22) {
    const keyEnd = skipString(b, i, end);
    const from = skipSpace(b, skipSpace(b, keyEnd, end) + 1, end);
    const to = skipValue(b, from, end);
    visit(i + 1, keyEnd - 1, from, to);
    i = skipSpace(b, to, end);
    if (b[i] === 0x2c) i = skipSpace(b, i + 1, end);
  }
}

/** Walks the elements of the (already checked) array at `at`. */
export function eachElement(b: Uint8Array, at: number, end: number, visit: (from: number, to: number) => void): void {
  let i = skipSpace(b, at + 1, end);
  while (b[i] !== 0x5d) {
    const to = skipValue(b, i, end);
    visit(i, to);
    i = skipSpace(b, to, end);
    if (b[i] === 0x2c) i = skipSpace(b, i + 1, end);
  }
}

/** Whether the key's bytes are these ASCII letters as they stand. */
export function keyIs(b: Uint8Array, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (b[from + i] !== name.charCodeAt(i)) return false;
  return true;
}
