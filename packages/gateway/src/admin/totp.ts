import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds of a step, RFC 6238 section 4.1; what every authenticator app takes for granted. */
const STEP = 30;
const DIGITS = 6;

/** HOTP (RFC 4226 section 5.3) of a counter. */
export function hotp(secret: Uint8Array, counter: number, digits = DIGITS, hash = 'sha1'): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac(hash, secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const code = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(code).padStart(digits, '0');
}

export function stepAt(milliseconds: number): number {
  return Math.floor(milliseconds / 1000 / STEP);
}

/**
 * The step, of this one and its two neighbours, that a code belongs to: clocks of telephones are a little off. All three are
 * compared, whatever comes out.
 * @param after steps up to this one have been used
 */
export function stepOf(secret: Uint8Array, code: string, milliseconds: number, after: number): number | undefined {
  const now = stepAt(milliseconds);
  const given = Buffer.from(code.padEnd(DIGITS, ' ').slice(0, DIGITS));
  const fits = [now - 1, now, now + 1].filter((step) => timingSafeEqual(Buffer.from(hotp(secret, step)), given));
  return fits.find((step) => step > after);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without padding, RFC 4648 section 6. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31] ?? '';
    }
  }
  return bits === 0 ? text : text + (ALPHABET[(value << (5 - bits)) & 31] ?? '');
}

/** What authenticator apps open. */
export function otpauth(issuer: string, name: string, secret: Uint8Array): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(name)}`;
  const query = `secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP}`;
  return `otpauth://totp/${label}?${query}`;
}
