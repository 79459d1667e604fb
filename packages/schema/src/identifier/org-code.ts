import { refused, type Parsed } from './parsed.ts';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Organisation code (GB 11714): 8 digits or capitals, a hyphen that may be left out, and a check modulo 11. Any change of
 * one digit into another is caught; of letters, those eleven apart are not.
 */
export function parseOrgCode(text: string): Parsed<{ body: string; check: string }> {
  if (/[a-z]/.test(text)) return refused('case', text.toUpperCase());
  if (!/^[0-9A-Z]*-?[0-9A-Z]*$/.test(text)) return refused('character');
  const match = /^([0-9A-Z]{8})(-?)([0-9A-Z])$/.exec(text);
  if (match === null) return refused('length');
  const [, body = '', hyphen = '', given = ''] = match;
  const check = organisationCheck(body);
  if (check !== given) return refused('check_digit', body + hyphen + check);
  return { ok: true, body, check };
}

function organisationCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * parseInt(body.charAt(i), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
