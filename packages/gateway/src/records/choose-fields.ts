import type { SeenField, View } from '../query/view.ts';
import { Problem } from '../problem/problem.ts';
import { list } from './read-ask.ts';

const PLACE = ['lon', 'lat', 'locatedGrid', 'geometry'];

/**
 * The fields that a request wants of what the scope lets out, in the order of the record type; division and edition are
 * always there. `geometry`, `easting` or `northing` stand for the whole place.
 * @throws Problem field_unknown, field_not_granted
 */
export function chooseFields(view: View, text: string | undefined): readonly SeenField[] {
  const wanted = new Set(list(text));
  if (wanted.size === 0) return view.fields;
  const chosen = new Set<string>(['division', 'edition']);
  for (const name of wanted) {
    const names = ['geometry', 'easting', 'northing'].includes(name) ? PLACE : [name];
    const found = view.fields.filter((field) => names.includes(field.name));
    if (found.length === 0) throw missing(view, name);
    for (const field of found) chosen.add(field.name);
  }
  return view.fields.filter((field) => chosen.has(field.name));
}

function missing(view: View, name: string): Problem {
  const known = view.column(name) !== undefined || view.dataset.type.fields.some((field) => field.name === name);
  return known
    ? new Problem('field_not_granted', { field: name, grant: view.scope.grant })
    : new Problem('field_unknown', { field: name.slice(0, 80), dataset: view.dataset.id });
}
