import { metresPerDegree, threeDegreeZone } from './gauss-kruger.ts';
import { Lattice } from './lattice.ts';
import { TAIYUAN, type CityOptions } from './options.ts';
import { planCity, type Plan } from './plan.ts';
import { readClasses, type Classes } from './classes.ts';
import { editionOf, type Edition } from './edition.ts';
import { unitsOf, type Unit } from './units.ts';

/** Everything that is known of a city before its survey is written. */
export interface City extends Plan {
  readonly options: CityOptions;
  readonly edition: Edition;
  readonly lattice: Lattice;
  readonly classes: Classes;
  readonly competent: readonly Unit[];
  readonly ownership: readonly Unit[];
  readonly maintenance: readonly Unit[];
  readonly zone: ReturnType<typeof threeDegreeZone>;
  /** Metres per 1e-7 degree of longitude and latitude in the middle of the city. */
  readonly metres: { readonly lon: number; readonly lat: number };
}

const MIDDLE = { lon: 112.55, lat: 37.86 };

/** Throws RangeError where options make no city, and ENOENT where the code tables are missing. */
export function makeCity(options: CityOptions): City {
  const edition = editionOf(options.standard);
  const degree = metresPerDegree(MIDDLE.lat);
  const metres = { lon: degree.lon / 1e7, lat: degree.lat / 1e7 };
  const side = Math.sqrt((TAIYUAN.km2 * 1e6) / TAIYUAN.grids);
  const origin = [Math.round(MIDDLE.lon * 1e7), Math.round(MIDDLE.lat * 1e7)] as const;
  return {
    options,
    edition,
    lattice: new Lattice(options.seed, origin, side / metres.lon, side / metres.lat),
    ...planCity(options.grids, options.dutyGrids),
    classes: readClasses(options.standards, edition, options.overlay, options.classes),
    competent: unitsOf('competent', options.competent, edition.creditCodes),
    ownership: unitsOf('ownership', options.ownership, edition.creditCodes),
    maintenance: unitsOf('maintenance', options.maintenance, edition.creditCodes),
    zone: threeDegreeZone(options.epsg),
    metres,
  };
}
