import type { CodeMap, DiffLevel, FilingRules, Words } from '@shuniu/schema';
import { canonical } from '../lock.ts';

/** Rules for what a comparison of two tables does not see. Names are stable. */
export const ENTRY_RULES = {
  entry_changed: {
    level: 'major',
    zh: '{code} 的对照或规定变了：同样的数据得到别的结果',
    en: '{code}: the map or rule says something else; the same data gets another answer',
  },
  entry_removed: {
    level: 'major',
    zh: '{code} 的对照或规定没有了',
    en: '{code}: the map or rule says nothing of it any more',
  },
  terms_changed: {
    level: 'major',
    zh: '整份对照或规定的适用条件变了（依据的表、日期、能否反读）',
    en: 'the terms of the whole changed: its base, its dates, or whether it reads backwards',
  },
  entry_added: { level: 'minor', zh: '新增 {code}', en: 'new: {code}' },
  entry_remarks_changed: {
    level: 'patch',
    zh: '{code}：只是依据、说明或复核人变了',
    en: '{code}: evidence, remarks or reviewer only',
  },
  words_changed: { level: 'patch', zh: '标题、可信度或说明变了', en: 'title, trust or remarks changed' },
  content_changed: {
    level: 'patch',
    zh: '来源、核对记录或其他不影响代码的内容变了',
    en: 'sources, verification or other content changed that no code depends on',
  },
} as const satisfies Record<string, Words & { readonly level: DiffLevel }>;

export type EntryRule = keyof typeof ENTRY_RULES;

/** One change of a unit, in words of both languages. */
export interface UnitChange extends Words {
  readonly rule: string;
  readonly level: DiffLevel;
  /** null: the unit as a whole. */
  readonly code: string | null;
  /** Where somebody decided on another level, the reason given. */
  readonly reason?: string;
}

export function entryChange(rule: EntryRule, code: string | null = null): UnitChange {
  const { level, zh, en } = ENTRY_RULES[rule];
  const filled = (text: string) => text.replace('{code}', () => code ?? '');
  return { rule, level, code, zh: filled(zh), en: filled(en) };
}

export function mapChanges(before: CodeMap, after: CodeMap): UnitChange[] {
  const terms = ({ reversible }: CodeMap) => reversible;
  return [
    ...whole(terms(before), terms(after), wordsOf(before), wordsOf(after)),
    ...entryChanges(mapEntries(before), mapEntries(after)),
  ];
}

export function filingChanges(before: FilingRules, after: FilingRules): UnitChange[] {
  const terms = ({ base, overlay, validFrom, validTo }: FilingRules) => ({ base, overlay, validFrom, validTo });
  return [
    ...whole(terms(before), terms(after), wordsOf(before), wordsOf(after)),
    ...entryChanges(filingEntries(before), filingEntries(after)),
  ];
}

interface Entry {
  decided: unknown[];
  remarks: unknown[];
}

type Entries = ReadonlyMap<string, Entry>;

function mapEntries({ rows }: CodeMap): Entries {
  return grouped(
    rows.map(([source, target, relationship, when, from, to, ...remarks]) => ({
      code: source,
      decided: [target, relationship, when, from, to],
      remarks,
    })),
  );
}

function filingEntries({ rules }: FilingRules): Entries {
  return grouped(
    rules.map(({ code, legalBasis, clause, collection, evidence, source, note, ...decided }) => ({
      code,
      decided,
      remarks: [legalBasis, clause, collection, evidence, source, note],
    })),
  );
}

function grouped(rows: readonly { code: string; decided: unknown; remarks: unknown }[]): Entries {
  const entries = new Map<string, Entry>();
  for (const { code, decided, remarks } of rows) {
    const entry = entries.get(code) ?? { decided: [], remarks: [] };
    entries.set(code, entry);
    entry.decided.push(decided);
    entry.remarks.push(remarks);
  }
  return entries;
}

function entryChanges(before: Entries, after: Entries): UnitChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((code) => {
    const [was, is] = [before.get(code), after.get(code)];
    if (was === undefined) return [entryChange('entry_added', code)];
    if (is === undefined) return [entryChange('entry_removed', code)];
    if (differ(was.decided, is.decided)) return [entryChange('entry_changed', code)];
    return differ(was.remarks, is.remarks) ? [entryChange('entry_remarks_changed', code)] : [];
  });
}

function whole(was: unknown, is: unknown, words: unknown, now: unknown): UnitChange[] {
  return [
    ...(differ(was, is) ? [entryChange('terms_changed')] : []),
    ...(differ(words, now) ? [entryChange('words_changed')] : []),
  ];
}

function wordsOf({ title, status, statusReason }: CodeMap | FilingRules): unknown {
  return { title, status, statusReason };
}

function differ(a: unknown, b: unknown): boolean {
  return canonical([a]) !== canonical([b]);
}
