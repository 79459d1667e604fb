import { seenTable, type Library } from '@shuniu/schema';
import { proposedRows, proposeMap } from '@shuniu/sdk/standards';
import { csvLine } from '@shuniu/sdk/write';
import type { Io } from '../io.ts';
import { crosswalkWords as words } from '../words/crosswalk.ts';

const STYLE = { delimiter: ',', newline: '\n' } as const;
const COLUMNS = [
  'source',
  'target',
  'relationship',
  'when',
  'valid_from',
  'valid_to',
  'reviewed_by',
  'evidence',
  'comment',
];

export interface ProposeFlags {
  readonly overlay?: string;
  readonly library: Library;
  readonly json: boolean;
}

/** The draft of a map.csv on stdout; with `--json` the candidates with their scores and reasons. */
export function showProposals(from: string, to: string, { overlay, library, json }: ProposeFlags, io: Io): void {
  const [source, target] = [seenTable(from, overlay, library), seenTable(to, overlay, library)];
  const proposals = proposeMap(source, target);
  if (json) io.out(JSON.stringify(proposals, null, 2));
  else {
    const lines = [COLUMNS, ...proposedRows(proposals)].map((cells) => csvLine(cells, STYLE));
    io.out(lines.join('').trimEnd());
  }
  const perCode = new Map<string, number>();
  for (const { source: code } of proposals) perCode.set(code, (perCode.get(code) ?? 0) + 1);
  const one = [...perCode.values()].filter((n) => n === 1).length;
  const n = source.codes.size;
  io.say(words.proposed, {
    ...{ from: source.ref, to: target.ref, n, one },
    ...{ many: perCode.size - one, none: n - perCode.size },
  });
}
