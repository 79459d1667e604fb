import type { Library } from './library.ts';

export type Tier = 'nation' | 'province' | 'city' | 'county';

/** Whose a table or an overlay is: by the division of the overlay, or of a table that a place has for itself (`cn-140100/…`). */
export function tierOf(origin: string, { overlays }: Library): Tier {
  const division = overlays.find(({ id }) => id === origin)?.division ?? /^cn-([0-9]{2,6})\b/.exec(origin)?.[1] ?? '';
  const digits = division.replace(/(?:00)+$/, '').length;
  return digits === 0 ? 'nation' : digits <= 2 ? 'province' : digits <= 4 ? 'city' : 'county';
}
