/**
 * Bytes of standard base64 (RFC 4648 section 4) that is written in the one way there is: with padding, no other characters, unused
 * bits zero. Anything else is `undefined`: two texts of one value would let a changed byte go unseen.
 */
export function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Decimal without leading zeros, up to 2^53 − 1: how C2SP formats write sizes and indexes. */
export function strictDecimal(text: string): number | undefined {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
