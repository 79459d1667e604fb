import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerKey } from '../sample-city/answer-key.ts';
import { generate } from '../sample-city/generate.ts';
import { cityOptions } from '../sample-city/options.ts';

export interface BenchCity {
  readonly folder: string;
  readonly key: AnswerKey;
}

/** A sample city in the cache folder; made once, then found again. */
export function benchCity(cache: string, parts: number, defects: number): BenchCity {
  const folder = join(cache, `city-${parts}-${defects}`);
  const keyFile = join(folder, 'answer-key.json');
  if (!existsSync(keyFile)) generate(cityOptions({ out: folder, parts, defects }));
  return { folder, key: JSON.parse(readFileSync(keyFile, 'utf8')) as AnswerKey };
}
