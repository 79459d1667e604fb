import { mapOf } from '../../../packages/sdk/src/standards/facts.ts';
import type { MapSource } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';

export function mapsModule(maps: readonly MapSource[]): string {
  const values = maps.map((source) => {
    const { rows, ...facts } = mapOf(source);
    const lines = rows.map((row) => `${JSON.stringify(row)},`);
    return `${JSON.stringify(facts).slice(0, -1)}, rows: [\n${lines.join('\n')}\n] },`;
  });
  return `${header('standards/maps')}import type { CodeMap } from '../../table/code-map.ts';

export const allMaps: readonly CodeMap[] = [
${values.join('\n')}
];
`;
}
