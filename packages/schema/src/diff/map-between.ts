import type { Library } from '../lookup/library.ts';
import { layersOf, type Direction, type Step } from '../lookup/map-index.ts';

/**
 * All that the maps of a chain say of each code. A city's rows stand in the place of what lies beneath; where they hold only on a
 * condition or for a time, what lies beneath counts as well.
 */
export function mapBetween(
  from: string,
  to: string,
  chain: readonly string[],
  library: Library,
): Direction | undefined {
  const layers = layersOf(from, to, chain, library);
  if (layers.length === 0) return undefined;
  const steps = new Map<string, readonly Step[]>();
  for (const layer of layers) {
    for (const [code, rows] of layer.steps) {
      const settled = rows.some(({ when, validFrom, validTo }) => when + validFrom + validTo === '');
      steps.set(code, settled ? rows : [...(steps.get(code) ?? []), ...rows]);
    }
  }
  return { from, to, steps };
}
