import { crosswalk, type CrosswalkRow, type Library, type MapRow } from '@shuniu/schema';
import { csvLine } from '../write/csv-line.ts';
import { conditionKey, type Decision } from './decisions.ts';

/** A decision that an earlier one of the folder stands against. */
export interface Conflict {
  readonly line: number;
  readonly code: string;
  /** The condition of the earlier one; empty: it holds for all records of the class. */
  readonly earlier: string;
}

export interface LocalMaps {
  /** Path inside the folder → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Rows that are new or changed. */
  readonly rows: number;
  readonly conflicts: readonly Conflict[];
}

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
const STYLE = { delimiter: ',', newline: '\n' } as const;

/**
 * Decisions as maps of an overlay, one for each pair of tables, laid over what the folder holds already: a class that is decided
 * again under the same condition is replaced, everything else stays.
 * @param library what ships and what the folder holds
 */
export function localMaps(decisions: readonly Decision[], overlay: string, library: Library): LocalMaps {
  const files = new Map<string, string>();
  const conflicts: Conflict[] = [];
  let rows = 0;
  const pairs = new Map(decisions.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  for (const { from, to } of pairs.values()) {
    const pair = decisions.filter((each) => each.from === from && each.to === to);
    const present = library.maps.find((map) => map.from === from && map.to === to && map.overlay === overlay);
    const known = crosswalk({ from, to, overlay, library }).rows;
    const merged = new Map((present?.rows ?? []).map((row) => [keyOf(row), row]));
    for (const decision of pair) {
      const earlier = [...merged.values()].find(
        ([source, , , when, since, until]) =>
          source === decision.code &&
          ((when === '') !== (decision.when === '') ||
            (since + until !== '' && conditionKey(when) === conditionKey(decision.when))),
      );
      if (earlier !== undefined) {
        conflicts.push({ line: decision.line, code: decision.code, earlier: earlier[3] });
        continue;
      }
      const row = rowOf(decision, known.get(decision.code));
      const key = keyOf(row);
      if (JSON.stringify(merged.get(key)) === JSON.stringify(row)) continue;
      merged.set(key, row);
      rows += 1;
    }
    const folder = `maps/${slug(from)}--${slug(to)}--${overlay}`;
    const sorted = [...merged.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    files.set(`${folder}/map.csv`, [COLUMNS, ...sorted].map((cells) => csvLine(cells, STYLE)).join(''));
    if (present === undefined) files.set(`${folder}/map.yaml`, yamlOf(from, to, overlay));
  }
  return { files, rows, conflicts };
}

function rowOf({ code, target, when, by, comment }: Decision, known: CrosswalkRow | undefined): MapRow {
  const proposed = known?.candidates.find((each) => each.code === target)?.relationship;
  // that the class is broader is what the person settled; how wide both are is still not known
  const relationship =
    target === '' ? 'none' : proposed === undefined || proposed === 'source-broader' ? 'related' : proposed;
  const said = comment === '' ? 'decided in the worklist / 按工作清单决定' : comment.replace(/\s+/g, ' ');
  return [code, target, relationship, when, '', '', by.replace(/\s+/g, ' '), 'reviewed', said];
}

function keyOf([source, , , when, validFrom]: MapRow): string {
  return `${source} ${conditionKey(when)} ${validFrom}`;
}

function sortKey([source, target, , when, validFrom]: MapRow): string {
  return `${source} ${target} ${when} ${validFrom}`;
}

/** `gbt-30428-2/part@2013` → `gbt-30428-2-part-2013` */
function slug(ref: string): string {
  return ref.replace(/[/@]/g, '-');
}

function yamlOf(from: string, to: string, overlay: string): string {
  return `from: ${from}
to: ${to}
overlay: ${overlay}
title:
  zh: ${overlay} 对 ${from} → ${to} 的决定
  en: what ${overlay} decided about ${from} → ${to}
status: reviewed
status_reason:
  zh: 由填好的工作清单得出（standards apply-worklist），逐行写明决定人。
  en: Made from a filled worklist (standards apply-worklist); each row names who decided.
reversible: false
reversible_reason:
  zh: 决定只说旧类归入哪个新类，反过来不成立。
  en: A decision says where an old class goes, not where a new one came from.
`;
}
