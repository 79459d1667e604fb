import type { ResolvedTable } from '../table/code-table.ts';
import { fact, type Fact } from './fact.ts';
import { losesDays, periodText } from './period.ts';
import { loses, rangesText } from './ranges.ts';
import type { DiffRule } from './rules.ts';

/** What changed about the table as a whole; big classes apart. */
export function tableFacts(before: ResolvedTable, after: ResolvedTable, sameTable: boolean): Fact[] {
  return [
    ...changed('record_type_changed', before.recordType, after.recordType),
    ...(before.complete === after.complete
      ? []
      : [told(after.complete ? 'table_closed' : 'table_opened', completeText(before), completeText(after))]),
    ...changed('code_pattern_changed', before.codePattern, after.codePattern),
    ...extensionFacts(before, after),
    ...changed('overlays_changed', overlaysText(before), overlaysText(after)),
    ...(sameTable ? ownFacts(before, after) : []),
  ];
}

/** What each edition has of its own and is no change between two of them. */
function ownFacts(before: ResolvedTable, after: ResolvedTable): Fact[] {
  return [
    ...dateFacts(before, after),
    ...changed('superseded_by_changed', before.supersededBy, after.supersededBy),
    ...changed('known_gaps_changed', before.knownGaps.join(', '), after.knownGaps.join(', ')),
    ...changed('trust_changed', before.status, after.status),
    ...wordsOf(before).flatMap((words, at) => changed('table_words_changed', words, wordsOf(after)[at])),
  ];
}

/** An absent date of an edition is not known, which is another thing than no bound. */
function dateFacts(before: ResolvedTable, after: ResolvedTable): Fact[] {
  const [was, is] = [before, after].map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo }));
  if (was === undefined || is === undefined) return [];
  const texts = [periodText(was), periodText(is)] as const;
  const bounds = (['from', 'to'] as const).map((bound) => [was[bound], is[bound]] as const);
  const stated = bounds.some(([a, b]) => a === undefined && b !== undefined);
  const withdrawn = bounds.some(([a, b]) => a !== undefined && b === undefined);
  const known = {
    was: { from: is.from && was.from, to: is.to && was.to },
    is: { from: was.from && is.from, to: was.to && is.to },
  };
  return [
    ...(losesDays(known.was, known.is) ? [told('edition_validity_shortened', ...texts)] : []),
    ...(losesDays(known.is, known.was) ? [told('edition_validity_extended', ...texts)] : []),
    ...(stated ? [told('edition_date_stated', ...texts)] : []),
    ...(withdrawn ? [told('edition_date_withdrawn', ...texts)] : []),
  ];
}

function extensionFacts({ extension: before }: ResolvedTable, { extension: after }: ResolvedTable): Fact[] {
  const texts = [rangesText(before.ranges), rangesText(after.ranges)] as const;
  // Codes of another length are no gain for those who have the old ones.
  const lengths = new Set(before.ranges.map(({ from }) => from.length));
  const comparable = lengths.size === 0 || after.ranges.some(({ from }) => lengths.has(from.length));
  return [
    ...(loses(before.ranges, after.ranges) ? [told('extension_range_shrunk', ...texts)] : []),
    ...(comparable && loses(after.ranges, before.ranges) ? [told('extension_range_extended', ...texts)] : []),
    ...changed('extension_direction_changed', before.direction, after.direction),
  ];
}

function completeText({ complete }: ResolvedTable): string {
  return complete ? 'complete' : 'incomplete';
}

function overlaysText({ overlays }: ResolvedTable): string {
  return overlays.map(({ id, status }) => `${id} (${status})`).join(' + ');
}

function wordsOf(table: ResolvedTable): readonly string[] {
  const { title, statusReason, completeReason, validityNote, validityEvidence, extension } = table;
  const both = [title, statusReason, completeReason, validityNote, extension.note].map(({ zh, en }) => `${zh} ${en}`);
  return [...both, validityEvidence, extension.evidence];
}

function changed(rule: DiffRule, before: string | undefined, after: string | undefined): Fact[] {
  return before === after ? [] : [told(rule, before, after)];
}

/** An empty text is nothing. */
function told(rule: DiffRule, before?: string, after?: string): Fact {
  return fact(rule, null, '', before || null, after || null);
}
