import { builtIn, type Library, type ResolvedCode, type ResolvedTable } from '@shuniu/schema';
import { ByteDictionary } from '../bytes/byte-dictionary.ts';

/** The codes of a resolved table on a date, ready to be looked up by bytes. */
export class CodeList {
  readonly table: ResolvedTable;
  /** Where to look for a code that the table does not have. */
  readonly library: Library;
  readonly codes: readonly ResolvedCode[];
  readonly dictionary: ByteDictionary;
  /** Name of each code, by ordinal. */
  readonly names: ByteDictionary;
  /** 1 where a code is active and valid on the date, so that there is nothing to say about it. */
  readonly sound: Uint8Array;
  /** Number of characters of every code of the table, where they all have the same; else 0. */
  readonly codeLength: number;

  /** @param asOf YYYY-MM-DD */
  constructor(table: ResolvedTable, asOf: string, library: Library = builtIn) {
    this.table = table;
    this.library = library;
    this.codes = [...table.codes.values()];
    this.dictionary = new ByteDictionary(this.codes.map((code) => code.code));
    this.sound = Uint8Array.from(this.codes, (code) => (isSound(code, asOf) ? 1 : 0));
    const lengths = new Set(this.codes.map((code) => code.code.length));
    this.codeLength = lengths.size === 1 ? [...lengths][0]! : 0;
    this.names = new ByteDictionary(this.codes.map((code) => code.name));
  }

  /** Ordinal of a code, alone or behind its county's six digits; -1 where the table has none such. */
  ordinalOf(text: string): number {
    const bytes = new TextEncoder().encode(withoutDivision(text, this.codeLength));
    return this.dictionary.find(bytes, 0, bytes.length);
  }

  /** Whether `bytes[start … end)` is the name of code `ordinal`. */
  nameIs(ordinal: number, bytes: Uint8Array, start: number, end: number): boolean {
    return this.names.equals(ordinal, bytes, start, end);
  }
}

/** Codes of events and matters are often written behind their county: 6 + 4 or 6 + 5 digits. */
export function withoutDivision(text: string, codeLength: number): string {
  return codeLength > 0 && text.length === 6 + codeLength && /^[0-9]+$/.test(text) ? text.slice(6) : text;
}

function isSound(code: ResolvedCode, asOf: string): boolean {
  if (code.status !== 'active') return false;
  if (code.validFrom !== undefined && code.validFrom > asOf) return false;
  return code.validTo === undefined || code.validTo > asOf;
}
