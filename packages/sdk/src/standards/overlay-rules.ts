import { chainProblems, divisionProblems } from './overlay-chain-rules.ts';
import { withZeros } from './damage.ts';
import { nameProblems } from './name-rules.ts';
import { near } from './near.ts';
import { meaning, type Problem } from './problem.ts';
import { cell, halfOpen, problem, sortedBy, uniqueIn } from './row-rules.ts';
import type { LayerSource, OverlaySource, Row } from './standards-files.ts';
import { expression } from './table-rules.ts';
import { beneath, type OverlayView, type TableView } from './views.ts';

/** An overlay may add inside the declared ranges, take out of use and rename; it may redefine nothing. */
export function overlayProblems(
  source: OverlaySource,
  tables: ReadonlyMap<string, TableView>,
  overlays: ReadonlyMap<string, OverlayView>,
): Problem[] {
  const { path, content } = source.overlay;
  const found: Problem[] = [];
  if (!source.folder.endsWith(`/${content.id}`))
    found.push(problem('ref_mismatch', path, undefined, content.id, source.folder));
  const lower = beneath(content.id, overlays);
  if (lower === undefined)
    found.push(
      problem('overlay_parent_unknown', path, undefined, content.parent ?? '', [...overlays.keys()].join(', ')),
    );
  found.push(...divisionProblems(source, overlays));
  for (const { base } of content.layers) {
    if (!tables.has(base)) found.push(problem('table_unknown', path, undefined, base, [...tables.keys()].join(', ')));
  }
  for (const layer of source.layers) {
    const base = tables.get(layer.base);
    if (base !== undefined)
      found.push(...layerProblems(layer, base, lower ?? []), ...chainProblems(source, layer, base, lower ?? []));
  }
  return found;
}

function layerProblems(layer: LayerSource, base: TableView, lower: readonly OverlayView[]): Problem[] {
  const inherited = new Set([
    ...base.codes.keys(),
    ...lower.flatMap((each) => [...(each.added.get(base.ref)?.keys() ?? [])]),
  ]);
  const bigClasses = new Set([
    ...base.bigClasses,
    ...lower.flatMap((each) => [...(each.bigClasses.get(base.ref) ?? [])]),
    ...layer.bigClasses.map((each) => each.code),
  ]);
  const changes = [layer.narrow, layer.relabel];
  return [
    ...[layer.add, ...changes].flatMap((rows) => [
      ...sortedBy(rows, ['code']),
      ...uniqueIn(rows, ['code'], 'code_repeated'),
    ]),
    ...uniqueIn(layer.add, ['key'], 'key_repeated'),
    ...halfOpen(layer.add),
    ...nameProblems(layer.add),
    ...layer.add.content.flatMap((row) => additionProblems(row, layer, base, inherited, bigClasses)),
    ...changes.flatMap((rows) =>
      rows.content
        .filter((row) => !inherited.has(cell(row, 'code')))
        .map((row) => {
          const told = problem('overlay_code_unknown', rows.path, row, cell(row, 'code'), base.ref);
          return meaning(told, near(cell(row, 'code'), inherited));
        }),
    ),
  ];
}

function additionProblems(
  row: Row,
  layer: LayerSource,
  base: TableView,
  inherited: ReadonlySet<string>,
  bigClasses: ReadonlySet<string>,
): Problem[] {
  const { path } = layer.add;
  const [code, parent, rollUp] = [cell(row, 'code'), cell(row, 'parent'), cell(row, 'rollup_to')];
  const found: Problem[] = [];
  const form = expression(base.codePattern);
  if (!form?.test(code)) {
    const told = problem('code_pattern_mismatch', path, row, code, base.codePattern);
    found.push(meaning(told, form === undefined ? undefined : withZeros(code, form)));
  }
  if (!bigClasses.has(parent)) {
    const told = problem('parent_unknown', path, row, parent, [...bigClasses].join(', '));
    found.push(meaning(told, near(parent, bigClasses)));
  }
  if (inherited.has(code)) found.push(problem('overlay_redefines_base', path, row, code, base.ref));
  else if (!base.ranges.some(({ from, to }) => from <= code && code <= to)) {
    const ranges = base.ranges.map(({ from, to }) => `${from}–${to}`).join(', ');
    found.push(problem('overlay_code_outside_range', path, row, code, ranges));
  }
  if ((rollUp === '') === (cell(row, 'rollup_none_reason') === ''))
    found.push(problem('overlay_rollup_missing', path, row, code));
  if (rollUp !== '' && !inherited.has(rollUp))
    found.push(meaning(problem('overlay_rollup_unknown', path, row, rollUp, base.ref), near(rollUp, inherited)));
  return found;
}
