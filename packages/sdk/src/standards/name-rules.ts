import { outsideGbk } from './gbk.ts';
import type { Problem } from './problem.ts';
import { cell, problem } from './row-rules.ts';
import type { Parsed, Row } from './standards-files.ts';

/** Letters that are taken for each other in names of classes. */
const TAKEN_FOR: Readonly<Record<string, string>> = { 篦: '箅', 帐: '账', 迳: '径', 座: '坐', 它: '他' };

/** Names of one table or one layer of an overlay: twice the same, nearly the same, or not what a system can hold. Warnings all. */
export function nameProblems(rows: Parsed<readonly Row[]>): Problem[] {
  const [seen, alike] = [new Map<string, string>(), new Map<string, string>()];
  return rows.content
    .filter((row) => cell(row, 'status') !== 'retired')
    .flatMap((row) => {
      const [code, name] = [cell(row, 'code'), cell(row, 'name')];
      const found: Problem[] = [];
      const [same, similar] = [seen.get(name), alike.get(folded(name))];
      if (same !== undefined) found.push(problem('name_repeated', rows.path, row, `${code} ${name}`, same));
      else if (similar !== undefined)
        found.push(problem('name_nearly_repeated', rows.path, row, `${code} ${name}`, similar));
      seen.set(name, code);
      alike.set(folded(name), `${code} ${name}`);
      const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/u.exec(name)?.[0];
      if (wide !== undefined) found.push(problem('name_full_width', rows.path, row, name, wide.normalize('NFKC')));
      const letter = outsideGbk(name);
      if (letter !== undefined) found.push(problem('name_outside_gbk', rows.path, row, name, letter));
      return found;
    });
}

/** What is left of a name when nobody looks closely. */
function folded(name: string): string {
  return [...name.normalize('NFKC').replace(/[\s\p{P}]/gu, '')].map((letter) => TAKEN_FOR[letter] ?? letter).join('');
}
