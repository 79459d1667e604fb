import type { MapSource } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';

export function mapsModule(maps: readonly MapSource[]): string {
  const values = maps.map(({ map, rows }) => {
    const { from, to, title, status, status_reason, reversible } = map.content;
    const facts = JSON.stringify({ from, to, title, status, statusReason: status_reason, reversible }).slice(0, -1);
    const lines = rows.content.map((row) => `${JSON.stringify(Object.values(row.cells))},`);
    return `${facts}, rows: [\n${lines.join('\n')}\n] },`;
  });
  return `${header('standards/maps')}import type { CodeMap } from '../../table/code-map.ts';

export const allMaps: readonly CodeMap[] = [
${values.join('\n')}
];
`;
}
