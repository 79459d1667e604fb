import { attributesOf } from './attributes.ts';
import { scanPart } from './xml-part.ts';
import { isName } from './xml-scanner.ts';
import type { Zip } from './zip.ts';

export const NOT_A_DATE = 0;
export const DATE = 1;
export const TIME = 2;
/** Elapsed time, which may be more than a day. */
export const DURATION = 3;

/**
 * For each cell format of the workbook (`s` of a cell): whether it shows its number as a date. Nothing else of the styles is read.
 */
export async function readDateStyles(zip: Zip, part: string | undefined): Promise<Uint8Array> {
  if (part === undefined) return new Uint8Array(0);
  const custom = new Map<number, number>();
  const formats: number[] = [];
  let inCellFormats = false;
  await scanPart(zip, part, {
    open(b, nameFrom, nameTo, attributesTo) {
      if (isName(b, nameFrom, nameTo, 'cellXfs')) inCellFormats = true;
      else if (isName(b, nameFrom, nameTo, 'xf') && inCellFormats)
        formats.push(Number(attributesOf(b, nameTo, attributesTo).get('numFmtId') ?? 0));
      else if (isName(b, nameFrom, nameTo, 'numFmt')) {
        const attributes = attributesOf(b, nameTo, attributesTo);
        custom.set(Number(attributes.get('numFmtId')), dateKindOf(attributes.get('formatCode') ?? ''));
      }
    },
    close(b, nameFrom, nameTo) {
      if (isName(b, nameFrom, nameTo, 'cellXfs')) inCellFormats = false;
    },
    text() {},
    cdata() {},
  });
  return Uint8Array.from(formats, (id) => custom.get(id) ?? builtIn(id));
}

/** Number formats without a code in the file (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are dates in the Chinese versions. */
function builtIn(id: number): number {
  if (id === 46) return DURATION;
  if ((id >= 18 && id <= 21) || id === 45 || id === 47 || (id >= 32 && id <= 35) || id === 55 || id === 56) return TIME;
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? DATE : NOT_A_DATE;
}

/** Judges a format code by its first section: y, d, or the era year e make a date, h and s alone a time. */
export function dateKindOf(code: string): number {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '\u0001')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]!
    .replace(/general|G\/通用格式/gi, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, 'h')
    .replace(/[0#?]+(?:\.[0#?]+)?E[+-]/gi, '')
    .toLowerCase();
  if (bare.includes('\u0001')) return DURATION;
  if (/[yde]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare))) return DATE;
  return /[hs]/.test(bare) ? TIME : NOT_A_DATE;
}
