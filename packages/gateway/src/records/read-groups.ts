import { plainField } from '../query/ask.ts';
import type { GroupBy } from '../query/aggregate.ts';
import type { SeenField, View } from '../query/view.ts';
import { Problem } from '../problem/problem.ts';
import { classField } from './class-codes.ts';
import { list, malformed } from './read-ask.ts';

/** What one part of `by` means: where codes are counted under others, that is done with the counts. */
export interface Grouping extends GroupBy {
  /** As it was asked for, and as the answer names it. */
  readonly name: string;
  readonly fold?: 'bigClass' | 'nationalClass';
}

const MOST_GROUPINGS = 3;

/**
 * `class`, `bigClass`, `nationalClass`, `grid`, `division` (with `:2`, `:4` its province or city), or any field that is
 * granted as it is; dates with `:day`, `:month`, `:year`.
 * @throws Problem field_unknown, field_not_granted, request_malformed
 */
export function readGroups(view: View, by: string | undefined): Grouping[] {
  const parts = list(by);
  if (parts.length > MOST_GROUPINGS) throw malformed('by', `at most ${MOST_GROUPINGS}`);
  return parts.map((name) => groupingOf(view, name));
}

function groupingOf(view: View, name: string): Grouping {
  const [asked = '', part, ...more] = name.split(':');
  if (more.length > 0) throw malformed('by', 'has one colon at most');
  const fold = asked === 'bigClass' || asked === 'nationalClass' ? asked : undefined;
  const field = plainField(view, fieldName(view, asked));
  if (field.type === 'jsonb') throw malformed('by', `${asked} is no value to group by`);
  return { name, field, ...partOf(field, part), ...(fold === undefined ? {} : { fold }) };
}

function fieldName({ dataset }: View, asked: string): string {
  if (asked === 'grid') return 'locatedGrid';
  if (asked !== 'class' && asked !== 'bigClass' && asked !== 'nationalClass') return asked;
  const field = classField(dataset);
  if (field === undefined) throw new Problem('field_unknown', { field: asked, dataset: dataset.id });
  return field;
}

function partOf(field: SeenField, part: string | undefined): Pick<GroupBy, 'part'> {
  if (part === undefined) return {};
  const dated = field.type === 'date' || field.type === 'timestamptz';
  if (dated && (part === 'day' || part === 'month' || part === 'year')) return { part };
  if (field.code && /^([1-9]|1\d)$/.test(part)) return { part: Number(part) };
  throw malformed(
    'by',
    dated ? 'a date is grouped by :day, :month or :year' : 'a code is grouped by :1 to :19 characters',
  );
}

export interface Measures {
  /** What shapes are measured by; they are cut where an area was drawn. */
  readonly cut?: 'area' | 'length';
  readonly sums: readonly SeenField[];
}

/** `count` (always there), `area` of polygons, `length` of lines, `sum:field` of a number. @throws Problem */
export function readMeasures(view: View, measure: string | undefined): Measures {
  const parts = list(measure).filter((part) => part !== 'count');
  const sums = parts
    .filter((part) => part !== 'area' && part !== 'length')
    .map((part) => {
      if (!part.startsWith('sum:')) throw malformed('measure', 'count, area, length or sum:field');
      const field = plainField(view, part.slice('sum:'.length));
      if (field.type !== 'float8' && field.type !== 'int4') throw malformed('measure', `${field.name} is no number`);
      return field;
    });
  const [cut, ...more] = (['area', 'length'] as const).filter((each) => parts.includes(each));
  if (cut === undefined) return { sums };
  if (more.length + sums.length > 0)
    throw malformed('measure', 'area, length and sums are asked for one after the other');
  return { cut, sums };
}
