import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { divisions } from './divisions.ts';
import { refresh, stale } from './freshness.ts';
import type { Generator } from './generator.ts';
import { generateRecords } from './records.ts';
import { standards } from './standards.ts';

/** Each owns its folders; the order is the order of the output only. */
const generators: readonly Generator[] = [
  standards,
  { name: 'records', owns: ['packages/schema/src/record/generated'], generate: generateRecords },
  divisions,
];

const root = join(fileURLToPath(import.meta.url), '../../..');
const check = process.argv.includes('--check');

try {
  for (const generator of generators) {
    const files = await generator.generate(root);
    const paths = check ? await stale(root, generator, files) : await refresh(root, generator, files);
    for (const path of paths) console.error(check ? `stale: ${path}` : `wrote: ${path}`);
    if (check && paths.length > 0) {
      console.error(`Generated files of "${generator.name}" are not what their sources make. Run: npm run generate`);
      process.exitCode = 1;
    }
  }
} catch (error) {
  // Broken input is for the maintainer of standards/ to read: the message, not a stack.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
