import type { Crs } from '../locate/crs.ts';
import { crsFromZonePrefix } from '../locate/gauss-kruger.ts';

/**
 * Eastings may carry the zone in front where `--crs` or .prj names the system of the same central meridian without it. Both then say
 * the same place, and the system with the prefix is what the file is in. Another zone stays a contradiction.
 */
export function zoneTwin(crs: Crs, prefix: number | undefined): Crs {
  if (prefix === undefined || crs.kind !== 'projected' || crs.zonePrefix !== undefined) return crs;
  const twin = crsFromZonePrefix(prefix);
  const x = Float64Array.of(500_000);
  const y = Float64Array.of(4_000_000);
  crs.toLonLat(x, y, 1);
  const twinX = Float64Array.of(500_000 + prefix * 1e6);
  const twinY = Float64Array.of(4_000_000);
  twin.toLonLat(twinX, twinY, 1);
  return Math.abs(x[0]! - twinX[0]!) < 1e-9 && Math.abs(y[0]! - twinY[0]!) < 1e-9 ? twin : crs;
}
