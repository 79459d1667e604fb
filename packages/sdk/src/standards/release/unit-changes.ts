import {
  changeWords,
  diffTables,
  resolveTable,
  withProfile,
  type Change,
  type Diff,
  type DiffProfile,
  type Library,
} from '@shuniu/schema';
import { entryChange, filingChanges, mapChanges, type UnitChange } from './entry-changes.ts';
import { layerId, mapUnitId, type Unit } from './unit.ts';

/** What changed in one unit that was published and is still there. */
export interface UnitChanges {
  readonly changes: readonly UnitChange[];
  /** Of tables and layers. */
  readonly diff?: Diff;
  /** Decisions on levels that met no change. */
  readonly unused: readonly string[];
}

export function unitChanges(unit: Unit, before: Library, after: Library, profile: DiffProfile): UnitChanges {
  const plain = diffOf(unit, before, after);
  const { diff, unused } = plain === undefined ? { diff: undefined, unused: [] } : withProfile(plain, profile);
  const seen = diff === undefined ? entriesOf(unit, before, after) : diff.changes.map(toldOf);
  return {
    // What differs and no rule names is still another state.
    changes: seen.length > 0 ? seen : [entryChange('content_changed')],
    ...(diff !== undefined && { diff }),
    unused: diff === undefined ? profile.codes.map(({ rule, code }) => `${rule} ${code}`) : unused,
  };
}

function diffOf({ kind, id }: Unit, before: Library, after: Library): Diff | undefined {
  if (kind === 'table') {
    return diffTables(resolveTable(id, undefined, before), resolveTable(id, undefined, after), { library: after });
  }
  if (kind !== 'layer') return undefined;
  const [base = '', overlay = ''] = id.split('+');
  const then = resolveTable(base, overlay, withLayerOf(before, id, after));
  return diffTables(then, resolveTable(base, overlay, after), { library: after });
}

/** What lies beneath a layer has revisions of its own: both states are laid over what is there now. */
function withLayerOf(before: Library, id: string, after: Library): Library {
  const overlays = after.overlays.map((now) => {
    const then = before.overlays.find((each) => each.id === now.id);
    if (then === undefined) return now;
    const layers = now.layers.map((layer) =>
      layerId(layer.base, now.id) === id ? (then.layers.find(({ base }) => base === layer.base) ?? layer) : layer,
    );
    return layers.every((layer, at) => layer === now.layers[at]) ? now : { ...now, layers, status: then.status };
  });
  return { ...after, overlays };
}

function entriesOf({ kind, id }: Unit, before: Library, after: Library): UnitChange[] {
  if (kind === 'map') {
    const [was, is] = [before, after].map(({ maps }) => maps.find((each) => mapUnitId(each) === id));
    return was && is ? mapChanges(was, is) : [];
  }
  const [was, is] = [before, after].map(({ filingRules }) => filingRules.find(({ ref }) => ref === id));
  return was && is ? filingChanges(was, is) : [];
}

function toldOf(change: Change): UnitChange {
  const { rule, level, code, overridden } = change;
  const words = { zh: changeWords(change, 'zh'), en: changeWords(change, 'en') };
  return { rule, level, code, ...words, ...(overridden && { reason: overridden.reason }) };
}
