import type { Coordinates } from '../check/file-context.ts';
import type { Finding } from '../finding/finding.ts';
import { axesSample, settleAxes } from '../locate/axes.ts';
import type { SettledAxes } from '../locate/axes.ts';
import { CrsError } from '../locate/crs-error.ts';
import type { Crs } from '../locate/crs.ts';
import { parseDecimal } from '../locate/decimal.ts';
import { parseCrs } from '../locate/parse-crs.ts';
import { crsFromZonePrefix } from '../locate/gauss-kruger.ts';
import { crsContradiction } from '../locate/zone.ts';
import type { HeaderMapping } from '../map/map-header.ts';
import type { Batch } from '../read/batch.ts';
import { fileFinding } from './file-findings.ts';
import { zoneTwin } from './zone-twin.ts';

type Pair = NonNullable<HeaderMapping['coordinates']>;

/** The numbers of the two coordinate columns of a file's first rows. */
export interface CoordinateSample {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly rows: number;
}

/** Gathers the first 1,000 rows that hold two numbers. */
export class CoordinateSampler {
  readonly #pair: Pair;
  readonly #a = new Float64Array(axesSample);
  readonly #b = new Float64Array(axesSample);
  #rows = 0;

  constructor(pair: Pair) {
    this.#pair = pair;
  }

  get full(): boolean {
    return this.#rows === axesSample;
  }

  add({ bytes, start, end, rows, columns }: Batch): void {
    for (let row = 0; row < rows && this.#rows < axesSample; row++) {
      const a = row * columns + this.#pair.a.column;
      const b = row * columns + this.#pair.b.column;
      const x = parseDecimal(bytes, start[a]!, end[a]!);
      const y = parseDecimal(bytes, start[b]!, end[b]!);
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      this.#a[this.#rows] = x;
      this.#b[this.#rows++] = y;
    }
  }

  get sample(): CoordinateSample {
    return { a: this.#a, b: this.#b, rows: this.#rows };
  }
}

/**
 * Settles once per file which column is north and in what reference system both are: `--crs`, else what the file states, else the
 * zone in front of the eastings, else degrees; never a guess.
 * @returns the coordinates, or the finding that refuses the file
 */
export function settleCoordinates(
  input: string,
  pair: Pair,
  sample: CoordinateSample,
  stated: string | undefined,
): Coordinates | Finding {
  const { a, b, rows } = sample;
  let crs: Crs | undefined;
  try {
    crs = stated === undefined ? undefined : parseCrs(stated);
  } catch (error) {
    if (!(error instanceof CrsError)) throw error;
    return fileFinding(input, error.code, { value: error.params['crs'] ?? '', params: error.params });
  }
  const order = orderOf(pair, settleAxes(a, b, rows), crs);
  if (order === undefined)
    return fileFinding(input, 'coordinate_axes_unknown', { value: rows === 0 ? '0' : `${a[0]}, ${b[0]}` });
  const { aIsEast, axes } = order;
  const [east, north] = aIsEast ? [pair.a.column, pair.b.column] : [pair.b.column, pair.a.column];
  crs = crs === undefined ? crsOf(axes) : zoneTwin(crs, axes?.zonePrefix);
  if (crs === undefined) return fileFinding(input, 'crs_unknown', { value: `${a[0]}, ${b[0]}` });
  const contradiction =
    stated === undefined || axes === undefined
      ? undefined
      : crsContradiction(aIsEast ? a : b, aIsEast ? b : a, rows, crs);
  if (contradiction === 'kind')
    return fileFinding(input, 'crs_contradicted', { value: crs.id, params: reasons[contradiction] });
  return { east, north, crs, ...(axes === undefined ? {} : { axes: { ...axes, aIs: 'east' as const } }) };
}

const reasons = {
  kind: { 'reason@zh-CN': '一个是经纬度，一个是平面坐标', 'reason@en': 'one is in degrees, the other in metres' },
} as const;

interface Order {
  readonly aIsEast: boolean;
  readonly axes?: SettledAxes;
}

/** Order by the map file, else by the data; where the numbers tell nothing (local grids), by headers that name a direction. */
function orderOf(pair: Pair, settled: ReturnType<typeof settleAxes>, crs: Crs | undefined): Order | undefined {
  if (pair.stated) return settled.tie === true ? { aIsEast: true } : { aIsEast: true, axes: settled };
  if (settled.tie !== true) return { aIsEast: settled.aIs === 'east', axes: settled };
  const looks = new Set([pair.a.looks, pair.b.looks]);
  const named = looks.has('east') || looks.has('north') || looks.has('lon') || looks.has('lat');
  const { lonLat, latLon, eastNorth, northEast } = settled.votes;
  // without a system the file is refused for that, unless its rows speak for two orders alike
  return named && (crs !== undefined || lonLat + latLon + eastNorth + northEast === 0) ? { aIsEast: true } : undefined;
}

function crsOf(axes: SettledAxes | undefined): Crs | undefined {
  if (axes?.kind === 'geographic') return parseCrs('EPSG:4490');
  return axes?.zonePrefix === undefined ? undefined : crsFromZonePrefix(axes.zonePrefix);
}
