import type { Problem } from './problem.ts';
import { cell, problem } from './row-rules.ts';
import type { LayerSource, OverlaySource } from './standards-files.ts';
import { beneath, type OverlayView, type TableView } from './views.ts';

/** What an overlay must keep to towards the overlays and the table beneath it. */
export function chainProblems(
  { overlay }: OverlaySource,
  layer: LayerSource,
  base: TableView,
  lower: readonly OverlayView[],
): Problem[] {
  const moved = layer.baseSha256 !== undefined && layer.baseSha256 !== base.sha256;
  return [
    ...(moved ? [problem('overlay_base_moved', overlay.path, undefined, base.ref, layer.baseSha256)] : []),
    ...rollUpProblems(layer, lower),
    ...relabelProblems(layer, base),
  ];
}

/** `cn-140100` is for 140100, and lies in the division of its parent. */
export function divisionProblems({ overlay }: OverlaySource, overlays: ReadonlyMap<string, OverlayView>): Problem[] {
  const { id, division } = overlay.content;
  const found: Problem[] = [];
  if (!id.endsWith(`-${division}`)) found.push(problem('overlay_id_division', overlay.path, undefined, id, division));
  const [parent] = beneath(id, overlays) ?? [];
  if (parent !== undefined && !contains(parent.division, division))
    found.push(problem('overlay_division_outside', overlay.path, undefined, division, parent.division));
  return found;
}

/** Whether the one division contains the other and is not the same: `140100` is the city of `140105`, `14` the province of both. */
export function contains(outer: string, inner: string): boolean {
  const prefix = outer.replace(/(00)+$/, '');
  return inner.startsWith(prefix) && inner.replace(/(00)+$/, '') !== prefix;
}

/** What is counted under a code that is out of use would be lost upstream. */
function rollUpProblems(layer: LayerSource, lower: readonly OverlayView[]): Problem[] {
  const { base, add, narrow } = layer;
  const outBeneath = new Set(lower.flatMap((each) => [...(each.narrowed.get(base) ?? [])]));
  const outHere = new Set(narrow.content.map((row) => cell(row, 'code')));
  const counted = [
    ...lower.flatMap((each) => [...(each.added.get(base) ?? [])]),
    ...add.content.map((row) => [cell(row, 'code'), cell(row, 'rollup_to')] as const),
  ].filter(([code]) => !outBeneath.has(code) && !outHere.has(code));
  return [
    ...narrow.content.flatMap((row) => {
      const target = cell(row, 'code');
      const under = counted.filter(([, to]) => to === target).map(([code]) => code);
      return under.length === 0 ? [] : [problem('overlay_narrows_rollup', narrow.path, row, target, under.join(', '))];
    }),
    ...add.content
      .filter((row) => outBeneath.has(cell(row, 'rollup_to')))
      .map((row) => problem('overlay_narrows_rollup', add.path, row, cell(row, 'rollup_to'), cell(row, 'code'))),
  ];
}

/** A code that is called what another code is called means something else than before. */
function relabelProblems({ relabel, narrow }: LayerSource, base: TableView): Problem[] {
  const given = new Set([...relabel.content, ...narrow.content].map((row) => cell(row, 'code')));
  const taken = new Map([...base.codes].filter(([code]) => !given.has(code)).map(([code, name]) => [name, code]));
  return relabel.content.flatMap((row) => {
    const other = taken.get(cell(row, 'name'));
    const code = cell(row, 'code');
    return other === undefined || other === code
      ? []
      : [problem('overlay_relabel_takes_name', relabel.path, row, code, `${other} ${cell(row, 'name')}`)];
  });
}
