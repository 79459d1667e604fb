import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorklist } from '@shuniu/sdk/crosswalk';

/** The example city took it out of use: records cannot go there. */
const OUT_OF_USE = '01055';

/**
 * Fills in a worklist as a person would in a spreadsheet: the first candidate, else none; what the city took out of use stays open.
 * @returns how many lines it has
 */
export async function decide(folder: string, name: string, filled: string): Promise<number> {
  const rows = await readWorklist(join(folder, name));
  const header = Object.keys(rows[0]?.cells ?? {});
  const lines = rows.map(({ cells }) => {
    const candidate = /^\S+/.exec(cells.candidates)?.[0] ?? 'none';
    const decision = candidate === OUT_OF_USE ? '' : candidate;
    return header.map(
      (column) => `"${column === 'decision' ? decision : column === 'decided_by' ? '张三' : cells[column as 'code']}"`,
    );
  });
  writeFileSync(join(folder, filled), [header, ...lines].map((cells) => cells.join(',')).join('\r\n') + '\r\n');
  return rows.length;
}
