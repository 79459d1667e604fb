import { near } from './near.ts';
import { meaning, type Problem } from './problem.ts';
import { cell, isDay, problem, sortedBy, uniqueIn } from './row-rules.ts';
import type { Row, TableSource } from './standards-files.ts';

/** What was seen in print: of codes that the table has, once each; confirmed only where the name is the one that was seen. */
export function verifiedProblems({ codes, verified }: TableSource): Problem[] {
  if (verified === undefined) return [];
  const names = new Map(codes.content.map((row) => [cell(row, 'code'), cell(row, 'name')]));
  const ofRow = (row: Row): Problem[] => {
    const [code, verdict, seen] = [cell(row, 'code'), cell(row, 'verdict'), cell(row, 'seen_name')];
    const name = names.get(code);
    const found: Problem[] = [];
    if (!isDay(cell(row, 'verified_on')))
      found.push(problem('schema_breach', verified.path, row, 'verified_on', cell(row, 'verified_on')));
    if (name === undefined)
      return [
        ...found,
        meaning(problem('verified_code_unknown', verified.path, row, code, codes.path), near(code, names.keys())),
      ];
    const agrees = verdict === 'absent' ? seen === '' : (verdict === 'confirmed') === (seen === name);
    if (!agrees)
      found.push(problem('verified_contradicts', verified.path, row, `${code} ${seen}`, `${verdict}, ${name}`));
    if (verdict !== 'absent' && cell(row, 'clause') === '' && cell(row, 'page') === '')
      found.push(problem('verified_place_missing', verified.path, row, code));
    return found;
  };
  return [
    ...sortedBy(verified, ['code']),
    ...uniqueIn(verified, ['code'], 'code_repeated'),
    ...verified.content.flatMap(ofRow),
  ];
}
