import { parseDivision } from './division.ts';
import { refused, type Parsed } from './parsed.ts';

/** Sub-district or township, 9 digits: county 6 + 3 (GB/T 10114). The class digits are not judged: their meaning could not be verified. */
export function parseStreetCode(text: string): Parsed<{ division: string; street: string }> {
  const placed = digitsAfterDivision(text, 9);
  return placed.ok ? { ok: true, division: placed.division, street: text } : placed;
}

/** Community or village, 12 digits: sub-district 9 + 3 (statistical practice). */
export function parseCommunityCode(text: string): Parsed<{ division: string; street: string; community: string }> {
  const placed = digitsAfterDivision(text, 12);
  return placed.ok ? { ok: true, division: placed.division, street: text.slice(0, 9), community: text } : placed;
}

function digitsAfterDivision(text: string, length: number): Parsed<{ division: string }> {
  if (!/^[0-9]*$/.test(text)) return refused('character');
  if (text.length !== length) return refused('length');
  const division = parseDivision(text.slice(0, 6));
  return division.ok ? { ok: true, division: division.county } : division;
}
