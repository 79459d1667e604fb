/** A structured field (RFC 9651) that does not keep to its grammar, or to our bounds. */
export class StructuredFieldError extends Error {
  override readonly name = 'StructuredFieldError';
  /** @param at how many characters of the field were understood */
  constructor(
    readonly what: string,
    readonly at: number,
  ) {
    super(`${what} at character ${at}`);
  }
}

/** A token (RFC 9651 §3.3.4), kept apart from a string of the same letters. */
export class Token {
  constructor(readonly token: string) {}
}

/** A decimal (RFC 9651 §3.3.2): 1.0 is written with its point again, unlike the integer 1. */
export class Decimal {
  constructor(readonly decimal: number) {}
}

/** Integers are numbers, strings strings, byte sequences bytes, booleans booleans. */
export type BareItem = number | Decimal | string | Token | Uint8Array | boolean;

/** In the order they were written. */
export type Parameters = ReadonlyMap<string, BareItem>;

export interface Item {
  readonly value: BareItem;
  readonly parameters: Parameters;
}

export interface InnerList {
  readonly items: readonly Item[];
  readonly parameters: Parameters;
}

export type Member = Item | InnerList;

export function isInnerList(member: Member): member is InnerList {
  return 'items' in member;
}

/** Shared by everything that has none. */
export const NO_PARAMETERS: Parameters = new Map();
