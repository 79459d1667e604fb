import type { Crs } from './crs.ts';
import { crsUnknown } from './crs-error.ts';
import { zoneOf } from './magnitude.ts';
import { applySimilarity, undoSimilarity, type PlaneSimilarity } from './plane-similarity.ts';
import { crsFromProjString } from './proj-string.ts';
import { numberOf, projTerms, type ProjTerms } from './proj-terms.ts';

/**
 * A local grid tied to a national one by four parameters, in PROJ's notation, from the grid to longitude and latitude:
 * `+proj=pipeline +step +proj=helmert +x=… +y=… +theta=… +s=… +step +inv +proj=tmerc +lon_0=114 +x_0=500000 +ellps=GRS80`.
 * Exactly these two steps; the first may be `+inv`, the second must be. What the second says of its datum counts as in crsFromProjString.
 * Throws CrsError `crs_unknown` for any other pipeline.
 */
export function crsFromPipeline(text: string): Crs {
  const [head = '', first = '', second = '', ...more] = text.trim().split(/\s*\+step\s+/);
  const similarity = similarityOf(projTerms(first));
  const inverse = /(?:^|\s)\+inv(?=\s|$)/;
  if (head !== '+proj=pipeline' || more.length > 0 || similarity === undefined || !inverse.test(second)) {
    throw crsUnknown(text, 'not_supported');
  }
  const plane = crsFromProjString(second.replace(inverse, ' '));
  const isBackwards = inverse.test(first);
  const into = isBackwards ? undoSimilarity(similarity) : applySimilarity(similarity);
  const outOf = isBackwards ? applySimilarity(similarity) : undoSimilarity(similarity);
  // the prefix that eastings of the grid carry, if they do, is hidden in the shift: it shows on the central meridian
  const x = Float64Array.of(numberOf(projTerms(second), 'lon_0', 0));
  const y = Float64Array.of(35);
  plane.fromLonLat(x, y, 1);
  outOf(x, y, 1);
  const zone = zoneOf(x[0]!);
  return {
    id: text,
    kind: 'projected',
    ...(zone === undefined ? {} : { zonePrefix: zone }),
    toLonLat(x, y, n) {
      into(x, y, n);
      plane.toLonLat(x, y, n);
    },
    fromLonLat(x, y, n) {
      plane.fromLonLat(x, y, n);
      outOf(x, y, n);
    },
  };
}

/** All four must be said: one left out is more likely forgotten than zero. */
function similarityOf(terms: ProjTerms): PlaneSimilarity | undefined {
  const isComplete = ['x', 'y', 'theta', 's'].every((key) => terms.has(key));
  const isKnown = [...terms.keys()].every((key) => ['proj', 'x', 'y', 'theta', 's', 'inv'].includes(key));
  const scale = numberOf(terms, 's', 1);
  if (terms.get('proj') !== 'helmert' || !isComplete || !isKnown || Math.abs(scale - 1) > 0.1) return undefined;
  return { dx: numberOf(terms, 'x', 0), dy: numberOf(terms, 'y', 0), seconds: numberOf(terms, 'theta', 0), scale };
}
