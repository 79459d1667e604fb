import { Problem } from '../problem/problem.ts';
import type { RowFilter } from '../policy/row-filter.ts';
import type { View } from '../query/view.ts';

/**
 * The parameter `datetime` (OGC 17-069r4, 7.15.4) over the first time, else the first day, that records have and the grant
 * shows as it is. Where the dataset has neither, every record matches, as the standard says.
 * @throws Problem field_not_granted, request_malformed
 */
export function datetimeFilter(view: View, text: string | undefined): RowFilter[] {
  if (text === undefined) return [];
  const has = view.dataset.type.fields.filter(({ kind }) => kind === 'datetime' || kind === 'date');
  if (has.length === 0) return [];
  const shown = view.fields.filter((field) => field.plain && (field.type === 'timestamptz' || field.type === 'date'));
  const field = shown.find(({ type }) => type === 'timestamptz') ?? shown[0];
  if (field === undefined)
    throw new Problem('field_not_granted', { field: has[0]?.name ?? 'datetime', grant: view.scope.grant });
  const value = (part: string): string => (field.type === 'date' ? dayOf(part) : part);
  const [from = '', to, ...more] = text.split('/');
  if (more.length > 0) throw malformed();
  if (to === undefined) return [{ field: field.name, op: 'eq', value: value(from) }];
  return [
    ...(isOpen(from) ? [] : [{ field: field.name, op: 'ge', value: value(from) } as const]),
    ...(isOpen(to) ? [] : [{ field: field.name, op: 'le', value: value(to) } as const]),
  ];
}

function isOpen(part: string): boolean {
  return part === '' || part === '..';
}

/** The day that it was in China. */
function dayOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw malformed();
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
}

function malformed(): Problem {
  return new Problem('request_malformed', {
    at: 'datetime',
    reason: 'is a time, or two with / between them (RFC 3339)',
  });
}
