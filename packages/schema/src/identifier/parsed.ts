/** What a parser of identifiers answers: the parts, or why the text is none and, where that is known, what would be right. */
export type Parsed<T> = ({ readonly ok: true } & Readonly<T>) | Refused;

export interface Refused {
  readonly ok: false;
  readonly reason: Reason;
  /** The whole text as it would be right, as far as that can be known. Never to be applied by itself. */
  readonly expected?: string;
}

export type Reason =
  | 'length' // wrong number of characters
  | 'character' // a character that the alphabet does not have, or that may not stand there
  | 'case' // small letters where the standard has capitals
  | 'division' // the first two digits are no province
  | 'date' // no such day
  | 'check_digit'; // the check character is wrong

export function refused(reason: Reason, expected?: string): Refused {
  return expected === undefined ? { ok: false, reason } : { ok: false, reason, expected };
}
