import { isDigit } from './reader.ts';
import type { Reader } from './reader.ts';
import { Decimal, Token } from './types.ts';
import type { BareItem } from './types.ts';

const QUOTE = 0x22;
const COLON = 0x3a;
const MINUS = 0x2d;
const POINT = 0x2e;

/** RFC 9651 §4.2.3.1, without the dates and display strings that RFC 8941 did not have. */
export function readBareItem(reader: Reader): BareItem {
  const code = reader.code;
  if (code === QUOTE) return readString(reader);
  if (isDigit(code) || code === MINUS) return readNumber(reader);
  if (code === COLON) return readBytes(reader);
  if (code === 0x3f) return readBoolean(reader);
  if (isTokenStart(code)) return readToken(reader);
  return reader.fail('a string, number, token, byte sequence or boolean expected');
}

function readString(reader: Reader): string {
  reader.at++;
  const from = reader.at;
  let escaped = false;
  for (; ; reader.at++) {
    const code = reader.code;
    if (code === QUOTE) break;
    if (code === 0x5c) {
      escaped = true;
      reader.at++;
      if (reader.code !== QUOTE && reader.code !== 0x5c) reader.fail('only \\" and \\\\ are escapes');
    } else if (!(code >= 0x20 && code <= 0x7e)) reader.fail('a string of printable ASCII expected');
  }
  const text = reader.text.slice(from, reader.at);
  reader.at++;
  return escaped ? text.replaceAll(/\\(["\\])/g, '$1') : text;
}

function readNumber(reader: Reader): number | Decimal {
  const from = reader.at;
  const sign = reader.take(MINUS) ? -1 : 1;
  const whole = readDigits(reader);
  if (whole === 0) reader.fail('a digit expected');
  if (reader.code !== POINT) {
    if (whole > 15) reader.fail('an integer has 15 digits at most');
    // -0 is a way to write 0
    return sign * Number(reader.text.slice(sign < 0 ? from + 1 : from, reader.at)) + 0;
  }
  reader.at++;
  const fraction = readDigits(reader);
  if (whole > 12 || fraction === 0 || fraction > 3)
    reader.fail('a decimal has 12 digits and 3 after the point at most');
  return new Decimal(Number(reader.text.slice(from, reader.at)));
}

function readDigits(reader: Reader): number {
  const from = reader.at;
  while (isDigit(reader.code)) reader.at++;
  return reader.at - from;
}

function readBytes(reader: Reader): Uint8Array {
  reader.at++;
  const text = reader.until(COLON);
  const bytes = Buffer.from(text, 'base64');
  // Buffer.from skips what it does not know; only the one canonical spelling comes out again as it went in
  if (bytes.toString('base64') !== text) reader.fail('base64 with its padding expected');
  return bytes;
}

function readBoolean(reader: Reader): boolean {
  reader.at++;
  if (reader.take(0x31)) return true;
  if (reader.take(0x30)) return false;
  return reader.fail('?0 or ?1 expected');
}

function readToken(reader: Reader): Token {
  const from = reader.at;
  do reader.at++;
  while (isTokenCharacter(reader.code));
  return new Token(reader.text.slice(from, reader.at));
}

function isTokenStart(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2a;
}

/** tchar of RFC 9110, `:` and `/`. */
export function isTokenCharacter(code: number): boolean {
  return isTokenStart(code) || isDigit(code) || (code < 0x80 && "!#$%&'+-.^_`|~:/".includes(String.fromCharCode(code)));
}
