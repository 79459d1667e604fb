import { parseTimeLimit, type ResolvedTable, type TimeLimit } from '@shuniu/schema';
import type { SheetClass, SheetClasses, SheetRow } from './filing-classes.ts';
import { near } from './near.ts';

export const UNDECIDED = ['code_unknown', 'name_differs', 'class_missing', 'condition_missing'] as const;

/** What a person has to decide before these rows can be rules. */
export interface FilingQuestion {
  readonly reason: (typeof UNDECIDED)[number];
  readonly lines: readonly number[];
  readonly bigCode: string;
  readonly bigName: string;
  readonly smallCode: string;
  readonly smallName: string;
  /** The code that the table's own numbers make, if any. */
  readonly made: string;
  /** What that code is called in the base, and codes of the base that have this name or a near one. */
  readonly candidates: readonly string[];
}

/** A row of rules.csv. */
export interface DraftRule {
  readonly code: string;
  readonly seq: number;
  readonly limit?: TimeLimit;
  readonly row: SheetRow;
}

export interface FilingDraft {
  readonly rules: readonly DraftRule[];
  readonly questions: readonly FilingQuestion[];
  /** Lines whose limit could not be read into number and unit: they are rules, with the text alone. */
  readonly unread: readonly number[];
  /** Lines with the condition of an earlier row of their class. */
  readonly repeated: readonly number[];
  /** Codes whose number had lost its zeros; the name told that it is this one. */
  readonly padded: readonly string[];
  /** Big classes that the table writes in several ways. */
  readonly bigNames: readonly string[];
  /** Records that became rules; those that became several (one per season) count once. */
  readonly taken: number;
  /** Records that a person decided to leave out. */
  readonly leftOut: number;
}

/** What a person wrote beside a question: class as the table has it → code, or `-` to leave it out. */
export type FilingDecisions = ReadonlyMap<string, string>;

export function classId({ bigCode, smallCode, smallName }: Pick<SheetClass, 'bigCode' | 'smallCode' | 'smallName'>) {
  return [bigCode, smallCode, smallName].join(' ');
}

/**
 * Rules of those classes whose code and name are both the base's; of all others, questions. Nothing is guessed: a number without its
 * zeros counts only where the name agrees.
 */
export function draftFiling(found: SheetClasses, base: ResolvedTable, decisions: FilingDecisions): FilingDraft {
  const rules: DraftRule[] = [];
  const questions: FilingQuestion[] = [];
  const told = { unread: [] as number[], repeated: [] as number[], padded: new Set<string>(), leftOut: 0, taken: 0 };
  for (const own of found.classes) {
    const { code, padded, question } = settle(own, base, decisions.get(classId(own)));
    if (question !== undefined) questions.push(question);
    else if (code === undefined) told.leftOut += own.rows.length;
    else {
      if (padded) told.padded.add(code);
      addRules(code, own, rules, questions, told);
    }
  }
  for (const row of found.adrift) {
    const { bigCode, bigName, smallCode, smallName } = row.cells;
    const facts = { bigCode, bigName, smallCode, smallName, made: '', candidates: [] };
    questions.push({ reason: 'class_missing', lines: [row.line], ...facts });
  }
  rules.sort((a, b) => (a.code === b.code ? a.seq - b.seq : a.code < b.code ? -1 : 1));
  return { rules, questions, ...told, padded: [...told.padded].sort(), bigNames: bigNamesIn(found.classes) };
}

function settle(own: SheetClass, base: ResolvedTable, decided: string | undefined) {
  const [sample] = base.codes.values();
  const widths = [sample?.parent.length ?? 0, (sample?.code.length ?? 0) - (sample?.parent.length ?? 0)] as const;
  const digits = [own.bigCode, own.smallCode].map((text) => (/^[0-9]+$/.test(text) ? text : ''));
  const [big = '', small = ''] = digits.map((text, at) => text.padStart(text === '' ? 0 : (widths[at] ?? 0), '0'));
  const made = own.smallCode.length === sample?.code.length ? own.smallCode : `${big}${small}`;
  if (decided === '-') return {};
  const code = decided ?? made;
  const present = base.codes.get(code);
  if (present !== undefined && (decided !== undefined || sameName(present.name, own.smallName)))
    return {
      code,
      padded: decided === undefined && made !== `${own.bigCode}${own.smallCode}` && made !== own.smallCode,
    };
  const named = [...base.codes.values()].filter(({ name }) => sameName(name, own.smallName));
  const nearly = near(
    own.smallName.replace(/\s/g, ''),
    [...base.codes.values()].map(({ name }) => name),
  )?.split(', ');
  const alike = named.length > 0 ? named : [...base.codes.values()].filter(({ name }) => nearly?.includes(name));
  const { bigCode, bigName, smallCode, smallName } = own;
  const question: FilingQuestion = {
    reason: present === undefined ? 'code_unknown' : 'name_differs',
    lines: own.rows.map(({ line }) => line),
    ...{ bigCode, bigName, smallCode, smallName, made },
    candidates: [...new Set([...(present === undefined ? [] : [present]), ...alike])].map(
      (each) => `${each.code} ${each.name}`,
    ),
  };
  return { question };
}

function addRules(
  code: string,
  own: SheetClass,
  rules: DraftRule[],
  questions: FilingQuestion[],
  told: { unread: number[]; repeated: number[]; taken: number },
): void {
  const earlier = rules.filter((rule) => rule.code === code);
  const conditions = new Set(earlier.map(({ row }) => row.cells.condition));
  let seq = Math.max(0, ...earlier.map((rule) => rule.seq));
  for (const row of own.rows) {
    const { condition, limit: text } = row.cells;
    if (condition === '') {
      const { bigCode, bigName, smallCode, smallName } = own;
      const facts = { bigCode, bigName, smallCode, smallName, made: code, candidates: [] };
      questions.push({ reason: 'condition_missing', lines: [row.line], ...facts });
      continue;
    }
    if (conditions.has(condition)) told.repeated.push(row.line);
    conditions.add(condition);
    seq += 1;
    told.taken += 1;
    const limits = parseTimeLimit(text);
    if (limits === undefined) told.unread.push(row.line);
    for (const limit of limits ?? [undefined]) rules.push({ code, seq, ...(limit !== undefined && { limit }), row });
  }
}

function bigNamesIn(classes: readonly SheetClass[]): string[] {
  const names = new Map<string, Set<string>>();
  for (const { bigCode, bigName } of classes) {
    const seen = names.get(bigCode) ?? new Set<string>();
    names.set(bigCode, seen.add(bigName));
  }
  return [...names].filter(([, seen]) => seen.size > 1).map(([code, seen]) => `${code} ${[...seen].join(' / ')}`);
}

function sameName(a: string, b: string): boolean {
  return a.replace(/\s/g, '') === b.replace(/\s/g, '');
}
