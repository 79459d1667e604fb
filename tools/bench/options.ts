import { parseArgs } from 'node:util';
import { TAIYUAN } from '../sample-city/options.ts';

export interface BenchOptions {
  readonly parts: number;
  readonly rounds: number;
  /** Rounds of the GIS department's way, which takes minutes; 0 leaves it out. */
  readonly gisRounds: number;
  /** Sizes at which memory and speed are looked at, as factors of `parts`. */
  readonly sizes: readonly number[];
  readonly defects: number;
  /** Folder outside version control for cities, cluster and exported rows: some gigabytes. */
  readonly cache: string;
}

export function benchOptions(argv: readonly string[]): BenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: { parts: text, rounds: text, 'gis-rounds': text, sizes: text, defects: text, cache: text },
  });
  return {
    parts: Number(values.parts ?? TAIYUAN.parts),
    rounds: Number(values.rounds ?? 3),
    gisRounds: Number(values['gis-rounds'] ?? 1),
    sizes: (values.sizes ?? '0.1,3').split(',').filter(Boolean).map(Number),
    defects: Number(values.defects ?? 0.005),
    cache: values.cache ?? '.shuniu/bench',
  };
}
