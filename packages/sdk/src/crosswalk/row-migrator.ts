import { formatPartId, type PartEdition, type PartId } from '@shuniu/schema';
import { IdentityKey } from '../duplicates/identity-key.ts';
import { SeenIdentities } from '../duplicates/seen-identities.ts';
import { withoutDivision } from '../check/code-list.ts';
import { codeLengthOf } from './code-length.ts';
import type { Crosswalker, Verdict } from './crosswalker.ts';
import { candidateList, faultParams, type Remark } from './migration-finding.ts';
import { classOfRecord, type ClassFault, type ClassOfRecord, type RecordColumns } from './record-columns.ts';

/** Why a row stays as it stood. */
export type KeptReason = 'ambiguous' | 'none' | 'unreviewed' | 'unknown' | 'unusable' | 'taken';

export type Migrated =
  | {
      readonly cells: string[];
      readonly verdict: Verdict;
      readonly renamed: boolean;
      readonly remarks: readonly Remark[];
    }
  | { readonly kept: KeptReason; readonly verdict?: Verdict; readonly remarks: readonly Remark[] };

export interface MigratorOptions {
  readonly columns: RecordColumns;
  readonly fromEdition: string;
  readonly toEdition: string;
  /** Headers that are there already. */
  readonly header: readonly string[];
  /** Digits that every identifier must begin with. */
  readonly division?: string;
  /** Where classes were merged and a new identifier is taken: give the next free number. Default: the row stays as it stood. */
  readonly renumber?: boolean;
}

const encoder = new TextEncoder();

/**
 * Rewrites rows of one edition into another: the class, the name where it was the name of the class, the identifier with its division
 * and sequence kept. What has no counterpart, several, or one that nobody looked at stays whole. Close it when it is done.
 */
export class RowMigrator {
  readonly #crosswalker: Crosswalker;
  readonly #options: MigratorOptions;
  readonly #codeLength: number;
  readonly #merged: ReadonlySet<string>;
  readonly #taken = new SeenIdentities();
  readonly #key = new IdentityKey();
  /** Division and class → highest sequence. */
  readonly #highest = new Map<string, number>();

  constructor(crosswalker: Crosswalker, options: MigratorOptions) {
    this.#crosswalker = crosswalker;
    this.#options = options;
    this.#codeLength = codeLengthOf(crosswalker.table.from);
    this.#merged = crosswalker.merged();
  }

  /** Headers of what stands behind a migrated row: its old identifier, where it has one, and its old code. */
  get extra(): readonly string[] {
    const { columns, fromEdition, header } = this.#options;
    const wanted = [...(columns.id === undefined ? [] : [`原标识${fromEdition}`]), `原代码${fromEdition}`];
    return wanted.map((name) => freeName(name, header));
  }

  /** For `renumber`, of every row before the first is migrated: what numbers are in use. */
  observe(cells: readonly string[], numeric: (column: number) => boolean): void {
    const said = this.#classOf(cells, numeric);
    if ('fault' in said || said.division === undefined || said.sequence === undefined) return;
    const { target } = this.#judge(cells, said.code);
    if (target === undefined || !this.#merged.has(target.code)) return;
    const key = said.division + target.code;
    this.#highest.set(key, Math.max(this.#highest.get(key) ?? 0, Number(said.sequence)));
  }

  /** @param cells as they stand; @param line where they stand, for those who come later; @param numeric whether a cell is a number, so that digits may be lost */
  migrate(cells: readonly string[], line: number, numeric: (column: number) => boolean): Migrated {
    const { columns } = this.#options;
    const place = columns.id ?? columns.classCode ?? columns.matterCode;
    const at = place === undefined ? {} : { column: place, value: cells[place] ?? '' };
    const unusable = (fault: ClassFault): Migrated => ({
      kept: 'unusable',
      remarks: [{ code: 'crosswalk_id_unusable', ...at, params: faultParams(fault) }],
    });
    const said = this.#classOf(cells, numeric);
    if ('fault' in said) return unusable(said.fault);
    const verdict = this.#judge(cells, said.code);
    const { target } = verdict;
    if (target === undefined) return this.#kept(verdict, at);
    const id = this.#newId(said, target.code);
    if (id === 'unfit') return unusable('form');
    const first = id === undefined || !this.#merged.has(target.code) ? 0 : this.#claim(id, line);
    if (first === 0) return this.#rewritten(cells, verdict, id, target, []);
    const next = this.#options.renumber === true ? this.#nextId(said, target.code, line) : undefined;
    const expected = next ?? id ?? '';
    if (next === undefined)
      return { kept: 'taken', verdict, remarks: [{ code: 'crosswalk_id_taken', ...at, expected, params: { first } }] };
    return this.#rewritten(cells, verdict, next, target, [
      { code: 'crosswalk_renumbered', ...at, expected, params: { first, wanted: id ?? '' } },
    ]);
  }

  #classOf(cells: readonly string[], numeric: (column: number) => boolean): ClassOfRecord {
    const { columns, fromEdition, division } = this.#options;
    if (columns.id !== undefined && numeric(columns.id)) return { fault: 'damage' };
    const said = classOfRecord(cells, columns, fromEdition, this.#codeLength);
    return 'code' in said && said.division?.startsWith(division ?? '') === false ? { fault: 'division' } : said;
  }

  #judge(cells: readonly string[], code: string): Verdict {
    const { fields } = this.#options.columns;
    return this.#crosswalker.judge(code, (field) => {
      const column = fields.get(field);
      return column === undefined ? undefined : (cells[column] ?? '').trim();
    });
  }

  close(): void {
    this.#taken.close();
  }

  #rewritten(
    cells: readonly string[],
    verdict: Verdict,
    id: string | undefined,
    target: { readonly code: string; readonly name: string },
    said: readonly Remark[],
  ): Migrated {
    const { code } = verdict;
    const { columns } = this.#options;
    const { id: idAt, classCode, matterCode, name: nameAt } = columns;
    const migrated = [...cells];
    const remarks = [...said];
    if (idAt !== undefined && id !== undefined) migrated[idAt] = id;
    for (const column of [classCode, matterCode]) {
      const stood = column === undefined ? '' : (cells[column] ?? '').trim();
      if (column === undefined || stood === '') continue;
      migrated[column] = stood.slice(0, stood.length - withoutDivision(stood, this.#codeLength).length) + target.code;
    }
    let renamed = false;
    const stood = nameAt === undefined ? '' : (cells[nameAt] ?? '').trim();
    if (nameAt !== undefined && stood !== '') {
      if (stood === this.#crosswalker.table.from.codes.get(code)?.name) {
        renamed = stood !== target.name;
        migrated[nameAt] = target.name;
      } else if (stood !== target.name) {
        remarks.push({
          ...{ code: 'crosswalk_name_kept', column: nameAt, value: stood, expected: target.name },
          params: { to: target.code },
        });
      }
    }
    if (idAt !== undefined) migrated.push((cells[idAt] ?? '').trim());
    migrated.push(code);
    return { cells: migrated, verdict, renamed, remarks };
  }

  #newId({ division, sequence }: Partial<PartId>, classCode: string): string | 'unfit' | undefined {
    if (division === undefined || sequence === undefined) return undefined;
    try {
      return formatPartId({ division, classCode, sequence }, this.#options.toEdition as PartEdition);
    } catch (error) {
      if (error instanceof RangeError) return 'unfit';
      throw error;
    }
  }

  /** The number after the highest that the class has or has been given. */
  #nextId({ division }: Partial<PartId>, classCode: string, line: number): string | undefined {
    const key = `${division ?? ''}${classCode}`;
    const number = (this.#highest.get(key) ?? 0) + 1;
    if (number > 999_999) return undefined;
    this.#highest.set(key, number);
    const id = this.#newId({ division: division ?? '', sequence: String(number).padStart(6, '0') }, classCode);
    if (id === undefined || id === 'unfit') return undefined;
    this.#claim(id, line);
    return id;
  }

  /** @returns the line that has the identifier already, else 0 */
  #claim(id: string, line: number): number {
    const bytes = encoder.encode(id);
    this.#key.reset();
    this.#key.add(bytes, 0, bytes.length);
    const first = this.#taken.find(this.#key);
    if (first === 0) this.#taken.add(this.#key, line);
    return first;
  }

  #kept(verdict: Verdict, at: { readonly column?: number; readonly value?: string }): Migrated {
    const { status, code, candidates } = verdict;
    const { from, to } = this.#crosswalker.table;
    const kept = status === 'mapped' ? 'unusable' : status;
    const finding = {
      ambiguous: 'crosswalk_ambiguous',
      none: 'crosswalk_none',
      unreviewed: 'crosswalk_unreviewed',
      unknown: 'crosswalk_code_unknown',
      unusable: 'crosswalk_id_unusable',
    } as const;
    const expected = candidateList(candidates);
    const remark = { code: finding[kept], ...at, ...(expected !== '' && { expected }) };
    return { kept, verdict, remarks: [{ ...remark, params: { code, from: from.ref, to: to.ref } }] };
  }
}

/** A file may have been there and back before. */
function freeName(name: string, header: readonly string[]): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name}_${n}`;
    if (!header.includes(tried)) return tried;
  }
}
