import { codeMaps, type Candidate, type Library, type MapRow, type Translation } from '@shuniu/schema';
import { relationshipWords } from '../../packages/cli/src/words/standards.ts';
import { both, markup, NOTHING, type Markup } from './markup.ts';
import { mapEvidence } from './trust.ts';
import { fill, words } from './words.ts';

/** How a code lies to a candidate, what that rests on, on what condition, and who has looked at it. */
export function candidateHow(
  source: string,
  from: string,
  to: string,
  { code: target, relationship, evidence, when }: Candidate,
  { status }: Translation,
  library: Library,
  /** Among many of its kind: that nobody reviewed it is said above all of them. */
  brief = false,
): Markup {
  const told = rowsBetween(from, to, source, target, library);
  const [, , , , , , reviewer = '', , comment = ''] = told[0] ?? [];
  const reviewed = evidence === 'reviewed';
  const by = reviewer === '' ? NOTHING : both(fill(words.reviewedBy, { who: reviewer }));
  return markup`<b>${both(relationshipWords[relationship])}</b> ${mapEvidence(evidence)} ${reviewed ? by : brief ? NOTHING : markup`<small>${both(words.nobodyReviewed)}</small>`}${
    status === 'ambiguous' ? markup` <span class="chip decide">${both(words.decides)}</span>` : NOTHING
  }${status === 'unreviewed' ? markup` <span class="chip decide">${both(words.hint)}</span>` : NOTHING}${
    when === undefined || when === '' ? NOTHING : markup`<br /><small>${both(fill(words.onlyWhen, { when }))}</small>`
  }${comment === '' ? NOTHING : markup`<br /><small>${comment}</small>`}`;
}

/** Why there is nothing: looked for and not found, or never looked for. They are not the same. */
export function noCounterpart({ status, evidence }: Translation, backwards: boolean): Markup {
  if (status === 'none')
    return markup`${both(words.noneFound)} ${evidence === undefined ? NOTHING : mapEvidence(evidence)}`;
  return both(backwards ? words.nothingLeadsHere : words.notLookedAt);
}

function rowsBetween(from: string, to: string, source: string, target: string, library: Library): readonly MapRow[] {
  return codeMaps(library).flatMap((map) =>
    map.rows.filter(([a, b]) =>
      map.from === from && map.to === to
        ? a === source && b === target
        : map.from === to && map.to === from && a === target && b === source,
    ),
  );
}
