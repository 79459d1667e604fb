import { refused, type Parsed } from './parsed.ts';

export interface Uscc {
  /** Registering authority, 1 character. */
  readonly authority: string;
  /** Kind of organisation, 1 character. */
  readonly category: string;
  /** Division of registration, 6 digits; 100000 for the nation. */
  readonly division: string;
  /** 9 characters: as a rule an organisation code (GB 11714) with its check character. */
  readonly subject: string;
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Unified social credit code, 18 characters (GB 32100-2015): 31 letters and digits without I O S V Z, the last one a check
 * modulo 31. Any change of one character is caught.
 */
export function parseUscc(text: string): Parsed<Uscc> {
  if (/[a-z]/.test(text)) return refused('case', text.toUpperCase());
  if ([...text].some((char) => !ALPHABET.includes(char))) return refused('character');
  if (text.length !== 18) return refused('length');
  if (!/^[0-9]{6}$/.test(text.slice(2, 8))) return refused('character');
  const check = usccCheck(text);
  if (check !== text[17]) return refused('check_digit', text.slice(0, 17) + check);
  return {
    ok: true,
    authority: text.slice(0, 1),
    category: text.slice(1, 2),
    division: text.slice(2, 8),
    subject: text.slice(8, 17),
  };
}

function usccCheck(text: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(text.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
