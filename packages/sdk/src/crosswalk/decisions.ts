import { nearMatches, parseCondition, seenTable, table, type Library, type ResolvedTable } from '@shuniu/schema';
import { fieldsOf, rowProblems } from '../standards/condition-rules.ts';
import { problemWords } from '../standards/problem-words.ts';
import type { WorklistRow } from './worklist-rows.ts';

/** What a person decided about a class. */
export interface Decision {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly when: string;
  /** Empty: there is no counterpart. */
  readonly target: string;
  readonly by: string;
  readonly comment: string;
}

export type DecisionFault =
  | 'table' // no such table, or two that have nothing to do with each other
  | 'source' // the code is not in the table it comes from
  | 'target' // the decision is no code of the table it goes to
  | 'narrowed' // the decision is a code that the place took out of use
  | 'nobody' // who decided is not said
  | 'condition' // `when` is no condition
  | 'twice'; // the same class is decided twice under the same condition, or once with and once without one

export interface DecisionProblem {
  readonly line: number;
  readonly fault: DecisionFault;
  readonly value: string;
  /** What would be right, or the other line. */
  readonly detail: string;
}

export interface Decided {
  readonly decisions: readonly Decision[];
  readonly problems: readonly DecisionProblem[];
  /** Lines without a decision yet. */
  readonly open: number;
}

/** Reads the decisions of a worklist. Every line with a decision is held against both tables as the overlay sees them. */
export function decisionsOf(rows: readonly WorklistRow[], overlay: string, library: Library): Decided {
  const decisions: Decision[] = [];
  const problems: DecisionProblem[] = [];
  let open = 0;
  for (const { line, cells } of rows) {
    if (cells.decision === '') {
      open += 1;
      continue;
    }
    const { from, to, when, decided_by: by, comment } = cells;
    const [code, target] = [firstWord(cells.code), firstWord(cells.decision)];
    const decision = { line, from, to, code, when, target: target.toLowerCase() === 'none' ? '' : target, by, comment };
    const found = problemsOf(decision, overlay, library);
    problems.push(...found);
    if (found.length === 0) decisions.push(decision);
  }
  return { decisions, problems: [...problems, ...contradictions(decisions)].sort((a, b) => a.line - b.line), open };
}

/** Codes may stand before their names, so that a spreadsheet leaves their zeros alone. */
function firstWord(text: string): string {
  return text.split(/[\s　]/)[0] ?? '';
}

function problemsOf(decision: Decision, overlay: string, library: Library): DecisionProblem[] {
  const { line, from, to, code, target, by, when } = decision;
  const problem = (fault: DecisionFault, value: string, detail = ''): DecisionProblem => ({
    line,
    fault,
    value,
    detail,
  });
  const known = new Set(library.tables.map(({ ref }) => ref));
  const strange = [from, to].find((ref) => !known.has(ref));
  if (strange !== undefined) return [problem('table', strange, [...known].join(', '))];
  const source = seenTable(from, overlay, library);
  const goal = seenTable(to, overlay, library);
  const { recordType, edition } = table(from, library);
  if (goal.recordType !== recordType) return [problem('table', to, from)];
  const out = goal.narrowed.get(target);
  return [
    ...(source.codes.has(code) ? [] : [problem('source', code, near(code, source))]),
    ...(target === '' || goal.codes.has(target) || out !== undefined
      ? []
      : [problem('target', target, near(target, goal))]),
    ...(out === undefined ? [] : [problem('narrowed', target, `${out.origin}: ${out.reason}`)]),
    ...(by === '' ? [problem('nobody', code)] : []),
    ...rowProblems({ line, cells: { when } }, '', fieldsOf(recordType, edition)).map((each) =>
      problem('condition', when, problemWords(each, 'zh-CN')),
    ),
  ];
}

function near(code: string, resolved: ResolvedTable): string {
  return nearMatches(code, resolved, 3)
    .map((each) => `${each.code} ${each.name}`)
    .join(', ');
}

function contradictions(decisions: readonly Decision[]): DecisionProblem[] {
  return decisions.flatMap((each, at): DecisionProblem[] => {
    const other = decisions
      .slice(0, at)
      .find(
        (one) =>
          one.from === each.from &&
          one.to === each.to &&
          one.code === each.code &&
          (sameCondition(one.when, each.when) || one.when === '' || each.when === ''),
      );
    return other === undefined
      ? []
      : [{ line: each.line, fault: 'twice', value: each.code, detail: String(other.line) }];
  });
}

function sameCondition(a: string, b: string): boolean {
  return conditionKey(a) === conditionKey(b);
}

/** The same for conditions that say the same in another order. */
export function conditionKey(when: string): string {
  const terms = parseCondition(when) ?? [];
  return terms
    .map(({ field, equals, value }) => `${field}${equals ? '=' : '!='}${value}`)
    .sort()
    .join(';');
}
