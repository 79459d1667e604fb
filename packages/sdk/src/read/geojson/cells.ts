import { CELL_BOOLEAN, CELL_INTEGER, CELL_NUMBER, CELL_TEXT } from '../batch.ts';
import type { BatchBuilder } from '../batch-builder.ts';
import { hexDigit, isSpace } from './json-bytes.ts';

/**
 * Writes a checked JSON value as a cell: strings without their escapes, numbers as they stand (a 17-digit code keeps its digits;
 * whole ones that any software keeps as CELL_INTEGER), null as an empty cell, arrays and objects as JSON text without the blanks between its parts.
 */
export function writeCell(builder: BatchBuilder, column: number, b: Buffer, from: number, to: number): void {
  const c = b[from]!;
  if (c === 0x22) writeString(builder, column, b, from + 1, to - 1);
  else if (c === 0x6e) builder.copyCell(column, b, from, from, CELL_TEXT);
  else if (c === 0x7b || c === 0x5b) writeCompact(builder, column, b, from, to);
  else builder.copyCell(column, b, from, to, c === 0x74 || c === 0x66 ? CELL_BOOLEAN : numberType(b, from, to));
}

/** Programs hold JSON numbers as doubles: whole ones of up to 16 digits below 2^53 are exact, longer ones may have been rounded before they were written. */
export function numberType(b: Buffer, from: number, to: number): number {
  for (let i = b[from] === 0x2d ? from + 1 : from; i < to; i++) if (b[i]! < 0x30 || b[i]! > 0x39) return CELL_NUMBER;
  if (to - from <= 15) return CELL_INTEGER;
  return Number.isSafeInteger(Number(b.toString('latin1', from, Math.min(to, from + 20)))) ? CELL_INTEGER : CELL_NUMBER;
}

/** JSON text as it stands, without the blanks between its parts. */
export function writeCompact(builder: BatchBuilder, column: number, b: Buffer, from: number, to: number): void {
  builder.reserve(to - from);
  const { bytes } = builder;
  const start = builder.used;
  let used = start;
  let quoted = false;
  for (let i = from; i < to; i++) {
    const c = b[i]!;
    if (!quoted && isSpace(c)) continue;
    bytes[used++] = c;
    if (c === 0x22) quoted = !quoted;
    else if (c === 0x5c) bytes[used++] = b[++i]!;
  }
  builder.used = used;
  builder.setCell(column, start, CELL_TEXT);
}

function writeString(builder: BatchBuilder, column: number, b: Buffer, from: number, to: number): void {
  builder.reserve(to - from);
  const { bytes } = builder;
  const start = builder.used;
  let used = start;
  let broken = false;
  for (let i = from; i < to; i++) {
    const c = b[i]!;
    if (c !== 0x5c) {
      bytes[used++] = c;
      continue;
    }
    const escape = b[++i]!;
    if (escape !== 0x75) {
      bytes[used++] = plainEscape(escape);
      continue;
    }
    let code = hexAt(b, i + 1);
    i += 4;
    if (code >= 0xd800 && code < 0xdc00 && b[i + 1] === 0x5c && b[i + 2] === 0x75) {
      const low = hexAt(b, i + 3);
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        i += 6;
      }
    }
    broken ||= code >= 0xd800 && code < 0xe000;
    used = writeCodePoint(bytes, used, code >= 0xd800 && code < 0xe000 ? 0xfffd : code);
  }
  builder.used = used;
  builder.setCell(column, start, CELL_TEXT);
  if (broken)
    builder.note(column, 'encoding_undecodable', { encoding: 'utf-16', bytes: 'half a surrogate pair', offset: 0 });
}

function plainEscape(escape: number): number {
  switch (escape) {
    case 0x62:
      return 0x08;
    case 0x66:
      return 0x0c;
    case 0x6e:
      return 0x0a;
    case 0x72:
      return 0x0d;
    case 0x74:
      return 0x09;
    default:
      return escape;
  }
}

function hexAt(b: Buffer, at: number): number {
  return (hexDigit(b[at]!) << 12) | (hexDigit(b[at + 1]!) << 8) | (hexDigit(b[at + 2]!) << 4) | hexDigit(b[at + 3]!);
}

function writeCodePoint(bytes: Buffer, at: number, code: number): number {
  let used = at;
  if (code < 0x80) bytes[used++] = code;
  else if (code < 0x800) {
    bytes[used++] = 0xc0 | (code >> 6);
    bytes[used++] = 0x80 | (code & 0x3f);
  } else {
    if (code < 0x10000) bytes[used++] = 0xe0 | (code >> 12);
    else {
      bytes[used++] = 0xf0 | (code >> 18);
      bytes[used++] = 0x80 | ((code >> 12) & 0x3f);
    }
    bytes[used++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[used++] = 0x80 | (code & 0x3f);
  }
  return used;
}
