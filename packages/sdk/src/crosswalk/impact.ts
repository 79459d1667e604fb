import type { Candidate, Cardinality } from '@shuniu/schema';
import type { Crosswalker, Verdict } from './crosswalker.ts';

/** What becomes of records: `unreadable` does not say its class. */
export type Fate = Verdict['status'] | 'unreadable';

export const FATES = [
  'mapped',
  'ambiguous',
  'none',
  'unreviewed',
  'unknown',
  'unreadable',
] as const satisfies readonly Fate[];

export type FateCounts = Readonly<Record<Fate, number>>;

/** What a change of edition would do to a city's records, before it is made. */
export interface Impact {
  readonly from: string;
  readonly to: string;
  readonly overlay: string | null;
  readonly asOf: string;
  /** The file or the table that was counted. */
  readonly of: string;
  readonly rows: number;
  readonly counts: FateCounts;
  /** Of those mapped, how many by rows of a map that nobody has reviewed. */
  readonly unreviewedEvidence: number;
  /** Classes that occur, by code. */
  readonly classes: readonly ImpactClass[];
  /** Competent departments, those with most to decide first; the empty one: where no record names any. */
  readonly departments: readonly ImpactDepartment[];
}

export interface ImpactClass {
  readonly code: string;
  readonly name: string;
  /** How many classes become how many; absent for a code that no table has. */
  readonly cardinality?: Cardinality;
  readonly candidates: readonly Candidate[];
  readonly rows: number;
  readonly counts: FateCounts;
}

export interface ImpactDepartment {
  readonly code: string;
  readonly name: string;
  readonly rows: number;
  readonly counts: FateCounts;
}

/** Departments that are told apart; a column of free text may hold more. */
const MOST_DEPARTMENTS = 5_000;
const MOST_UNKNOWN = 1_000;
/** Stands for the departments and unknown codes beyond those. */
const OTHERS = '…';

interface Tally {
  rows: number;
  readonly counts: Record<Fate, number>;
}

/** Adds records up. Memory grows with classes and departments, not with records. */
export class ImpactCounter {
  readonly #crosswalker: Crosswalker;
  readonly #all = tally();
  readonly #classes = new Map<string, Tally>();
  readonly #departments = new Map<string, Tally & { readonly code: string; readonly name: string }>();
  #unknown = 0;
  #unreviewed = 0;

  constructor(crosswalker: Crosswalker) {
    this.#crosswalker = crosswalker;
  }

  /** @param code the record's class; undefined where it does not say any. @param rows records of which all this is true */
  add(code: string | undefined, valueOf: (field: string) => string | undefined, rows = 1): void {
    const verdict = code === undefined ? undefined : this.#crosswalker.judge(code, valueOf);
    const fate = verdict?.status ?? 'unreadable';
    count(this.#all, fate, rows);
    if (verdict?.target !== undefined && verdict.target.evidence !== 'reviewed') this.#unreviewed += rows;
    if (verdict !== undefined) count(this.#classOf(verdict), fate, rows);
    count(this.#departmentOf(valueOf), fate, rows);
  }

  result(of: string): Impact {
    const { options, table } = this.#crosswalker;
    const classes = [...this.#classes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { rows, counts }]): ImpactClass => {
        const row = table.rows.get(code);
        const known = row === undefined ? {} : { cardinality: row.cardinality };
        return {
          code,
          name: row?.name ?? '',
          ...known,
          candidates: row?.candidates ?? [],
          rows,
          counts: { ...counts },
        };
      });
    const departments = [...this.#departments.values()]
      .map(({ code, name, rows, counts }) => ({ code, name, rows, counts: { ...counts } }))
      .sort(
        (a, b) => b.rows - b.counts.mapped - (a.rows - a.counts.mapped) || (a.code + a.name < b.code + b.name ? -1 : 1),
      );
    return {
      ...{ from: table.from.ref, to: table.to.ref, overlay: options.overlay ?? null, asOf: options.asOf, of },
      ...{ rows: this.#all.rows, counts: { ...this.#all.counts }, unreviewedEvidence: this.#unreviewed },
      ...{ classes, departments },
    };
  }

  #classOf({ status, code }: Verdict): Tally {
    const fresh = !this.#classes.has(code);
    const key = fresh && status === 'unknown' && ++this.#unknown > MOST_UNKNOWN ? OTHERS : code;
    return found(this.#classes, key, tally);
  }

  #departmentOf(valueOf: (field: string) => string | undefined): Tally {
    const code = valueOf('competentDepartmentCode') ?? '';
    const name = valueOf('competentDepartmentName') ?? '';
    const key = JSON.stringify([code, name]);
    if (this.#departments.size >= MOST_DEPARTMENTS && !this.#departments.has(key))
      return found(this.#departments, OTHERS, () => ({ ...tally(), code: OTHERS, name: '' }));
    return found(this.#departments, key, () => ({ ...tally(), code, name }));
  }
}

function tally(): Tally {
  return { rows: 0, counts: { mapped: 0, ambiguous: 0, none: 0, unreviewed: 0, unknown: 0, unreadable: 0 } };
}

function count(to: Tally, fate: Fate, rows: number): void {
  to.rows += rows;
  to.counts[fate] += rows;
}

function found<T>(all: Map<string, T>, key: string, make: () => T): T {
  const present = all.get(key);
  if (present !== undefined) return present;
  const made = make();
  all.set(key, made);
  return made;
}
