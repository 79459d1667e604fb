import type { Library, ResolvedTable } from '@shuniu/schema';
import { pinsOf, type Pinned } from '../export/lock-text.ts';
import type { DecisionBook } from './decision-book.ts';
import { LAYER_FILES, sameLayer, type LayerRows } from './layer-rows.ts';
import type { QuestionRule } from './question.ts';

/** Whether what an export was made of is what is there now. Where it is not, differences may be somebody else's, and a person has to say. */
export function askMoved(
  pins: readonly Pinned[],
  tables: { readonly beneath: ResolvedTable; readonly current: ResolvedTable },
  layers: { readonly before: LayerRows; readonly after: LayerRows },
  place: { readonly overlay: string; readonly sheet: string; readonly library: Library },
  book: DecisionBook,
): void {
  const then = new Map(pins.map(({ id, sha256 }) => [id, sha256]));
  const ask = (rule: QuestionRule, understood: string) =>
    book.ask(
      {
        rule,
        sheet: place.sheet,
        row: 0,
        code: '',
        name: '',
        understood,
        answers: ['proceed'],
        near: [],
        suggestion: '',
      },
      ({ word }) => (word === 'proceed' ? word : undefined),
    );
  const now = pinsOf(tables.beneath).filter(
    ({ id }) => then.has(id) || !isEmpty(id, tables.beneath.ref, place.library),
  );
  const lower = new Set(pinsOf(tables.beneath).map(({ id }) => id));
  const gone = pins.filter(({ id }) => id !== place.overlay && !lower.has(id)).map(({ id }) => id);
  const moved = [...now.filter(({ id, sha256 }) => then.get(id) !== sha256).map(({ id }) => id), ...gone];
  if (moved.length > 0) ask('base_moved', moved.join(', '));
  const own = pinsOf(tables.current).find(({ id }) => id === place.overlay);
  const hadRows = LAYER_FILES.some((file) => layers.before[file].size > 0);
  if (then.get(place.overlay) === own?.sha256 || (!then.has(place.overlay) && !hadRows)) return;
  if (!sameLayer(layers.before, layers.after)) ask('overlay_moved', place.overlay);
}

function isEmpty(id: string, ref: string, { overlays }: Library): boolean {
  const layer = overlays.find((each) => each.id === id)?.layers.find(({ base }) => base === ref);
  return layer !== undefined && layer.add.length + layer.narrow.length + layer.relabel.length === 0;
}
