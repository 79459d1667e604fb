import { refused, type Parsed } from './parsed.ts';

export interface PartId {
  /** County, 6 digits. */
  readonly division: string;
  /** Big class + small class: 4 digits in 2007 and 2013, 5 in 2026. */
  readonly classCode: string;
  /** 6 digits */
  readonly sequence: string;
}

/** Editions of the part standard, and so the length of the class code. */
export type PartEdition = '2007' | '2013' | '2026';

const CLASS_DIGITS: Readonly<Record<PartEdition, number>> = { '2007': 4, '2013': 4, '2026': 5 };

/** Number of digits of a part identifier: 16 in CJ/T 214-2007 and GB/T 30428.2-2013, 17 in GB/T 47678.5-2026. */
export function partIdLength(edition: PartEdition): number {
  return 6 + CLASS_DIGITS[edition] + 6;
}

/**
 * Identifier of a part: county 6 + class 4 or 5 + sequence 6. The edition must be given: 16 digits may be of 2007 or of
 * 2013, and digits 7-10 mean different classes in the two.
 */
export function parsePartId(text: string, edition: PartEdition): Parsed<PartId> {
  if (!/^[0-9]*$/.test(text)) return refused('character');
  if (text.length !== partIdLength(edition)) return refused('length');
  const classEnd = 6 + CLASS_DIGITS[edition];
  return { ok: true, division: text.slice(0, 6), classCode: text.slice(6, classEnd), sequence: text.slice(classEnd) };
}

/** The identifier of three parts. Throws RangeError where one does not have its number of digits. */
export function formatPartId({ division, classCode, sequence }: PartId, edition: PartEdition): string {
  const text = division + classCode + sequence;
  const fits = division.length === 6 && classCode.length === CLASS_DIGITS[edition] && sequence.length === 6;
  if (!fits || !/^[0-9]*$/.test(text))
    throw new RangeError(`no part identifier of ${edition}: ${division} ${classCode} ${sequence}`);
  return text;
}
