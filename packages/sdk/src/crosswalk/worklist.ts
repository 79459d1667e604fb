import { conditionOf, type Candidate, type Crosswalk } from '@shuniu/schema';
import type { KeptReason } from './row-migrator.ts';
import type { Verdict } from './crosswalker.ts';

/** What a person must decide: one class, or one class where certain fields have certain values. */
export interface WorkItem {
  readonly code: string;
  readonly name: string;
  readonly status: 'ambiguous' | 'none' | 'unreviewed' | 'unknown';
  /** Condition on the record's fields, as maps have them; empty: all records of the class. */
  readonly when: string;
  readonly rows: number;
  /** Where the first of them stand. */
  readonly lines: readonly number[];
  readonly candidates: readonly Candidate[];
}

/** Columns of a worklist. The last three are for the person who decides. */
export const WORKLIST_COLUMNS = [
  'from',
  'to',
  'code',
  'status',
  'rows',
  'first_lines',
  'when',
  'candidates',
  'decision',
  'decided_by',
  'comment',
] as const;

const MOST_LINES = 5;
/** Combinations of values per class that get a line of their own; the rest share one without condition. */
const MOST_COMBINATIONS = 500;
/** Codes that no table has, which may be anything. */
const MOST_UNKNOWN = 1_000;

/** Gathers, class by class, what could not be migrated. Memory grows with the classes, not with the rows. */
export class Worklist {
  readonly #table: Crosswalk;
  readonly #items = new Map<string, { item: WorkItem; rows: number; lines: number[] }>();
  readonly #perCode = new Map<string, number>();
  #unknown = 0;

  constructor(table: Crosswalk) {
    this.#table = table;
  }

  add(kept: KeptReason, verdict: Verdict | undefined, line: number | undefined, rows = 1): void {
    if (verdict === undefined || verdict.settled === true || kept === 'unusable' || kept === 'taken') return;
    const { code, candidates, context } = verdict;
    let when = conditionOf(context) ?? '';
    let key = `${code} ${when}`;
    let found = this.#items.get(key);
    if (found === undefined && when !== '' && (this.#perCode.get(code) ?? 0) >= MOST_COMBINATIONS) {
      when = '';
      key = `${code} `;
      found = this.#items.get(key);
    }
    if (found === undefined) {
      if (kept === 'unknown' && (!/^[0-9A-Za-z]{1,20}$/.test(code) || ++this.#unknown > MOST_UNKNOWN)) return;
      const name = this.#table.rows.get(code)?.name ?? '';
      found = { item: { code, name, status: kept, when, rows: 0, lines: [], candidates }, rows: 0, lines: [] };
      this.#items.set(key, found);
      this.#perCode.set(code, (this.#perCode.get(code) ?? 0) + 1);
    }
    found.rows += rows;
    if (line !== undefined && found.lines.length < MOST_LINES) found.lines.push(line);
  }

  /** By code and condition. */
  get items(): readonly WorkItem[] {
    return [...this.#items]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { item, rows, lines }]) => ({ ...item, rows, lines }));
  }

  /**
   * The items as rows of a table, header first. A code stands before its name in one cell, so that a spreadsheet leaves its zeros alone;
   * no cell that is written here begins like a formula.
   */
  table(lang: 'zh-CN' | 'en'): readonly (readonly string[])[] {
    const { from, to } = this.#table;
    const rows = this.items.map(({ code, name, status, when, rows: n, lines, candidates }) => [
      from.ref,
      to.ref,
      `${code} ${name === '' ? '?' : name}`,
      status,
      String(n),
      lines.join(' '),
      when,
      candidates.map((each) => candidateWords(each, lang)).join('; '),
      '',
      '',
      '',
    ]);
    return [WORKLIST_COLUMNS, ...rows];
  }
}

const RELATIONS: Readonly<Record<Candidate['relationship'], { readonly zh: string; readonly en: string }>> = {
  equivalent: { zh: '等同', en: 'equivalent' },
  'source-broader': { zh: '原类更宽', en: 'source is broader' },
  'source-narrower': { zh: '原类更窄', en: 'source is narrower' },
  related: { zh: '相关', en: 'related' },
};

function candidateWords({ code, name, relationship, evidence, when }: Candidate, lang: 'zh-CN' | 'en'): string {
  const words = RELATIONS[relationship];
  const condition = when === undefined ? '' : `, ${when}`;
  return `${code} ${name} (${lang === 'en' ? words.en : words.zh}, ${evidence}${condition})`;
}
