import { overlayChain, parseDivision, PROVINCES, StandardsError, table, type Library } from '@shuniu/schema';
import { countiesIn, county } from '@shuniu/schema/divisions';
import { columnsOf } from './columns-of.ts';
import { contains } from './overlay-chain-rules.ts';
import { folderOf } from './read-standards.ts';

export interface NewOverlay {
  /** `cn-140200` */
  readonly id: string;
  /** Table references with their editions. */
  readonly bases: readonly string[];
  /** Default: the overlay of the smallest division that contains this one, if there is one. */
  readonly parent?: string;
  readonly nameZh?: string;
  readonly nameEn?: string;
}

export interface StartedOverlay {
  readonly parent: string | null;
  /** Path inside the standards folder → text. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The files of an overlay that adds nothing yet. They pass lint; the words to fill in say so themselves.
 * @param library with the folder that the overlay will be put into
 * @throws StandardsError `overlay_exists`, `overlay_id_malformed`, `division_unknown`, `overlay_division_outside`, `overlay_unknown`,
 * and those of `table`
 */
export function newOverlay(wanted: NewOverlay, library: Library): StartedOverlay {
  const { id } = wanted;
  const division = /^cn-((?:[0-9]{2}){1,3})$/.exec(id)?.[1];
  if (division === undefined) throw new StandardsError('overlay_id_malformed', { id });
  if (library.overlays.some((each) => each.id === id)) throw new StandardsError('overlay_exists', { id });
  const known = nameOf(division);
  if (known === undefined) throw new StandardsError('division_unknown', { division });
  const parent =
    wanted.parent === undefined ? parentFor(division, library) : parentNamed(wanted.parent, division, library);
  const bases = [...new Set(wanted.bases.map((ref) => table(ref, library)))];
  const zh = wanted.nameZh ?? (known === '' ? `${id}（名称待填）` : known);
  const en = wanted.nameEn ?? `${id} (name to be filled in)`;
  const yaml = [
    `id: ${id}`,
    `parent: ${parent ?? 'null'}`,
    `division: '${division}'`,
    'title:',
    `  zh: ${JSON.stringify(zh)}`,
    `  en: ${JSON.stringify(en)}`,
    'status: local',
    'status_reason:',
    '  zh: "待填：依据的文件、文号、日期和发布单位"',
    '  en: "to be filled in: the document that decides it, its number, date and issuer"',
    'layers:',
    ...bases.flatMap(({ ref, sha256 }) => [`  - base: ${ref}`, `    base_sha256: '${sha256}'`]),
  ];
  const files = new Map([[`overlays/${id}/overlay.yaml`, `${yaml.join('\n')}\n`]]);
  for (const { ref } of bases) {
    for (const file of ['add.csv', 'narrow.csv', 'relabel.csv'])
      files.set(`overlays/${id}/${folderOf(ref)}/${file}`, `${columnsOf(file).join()}\n`);
  }
  return { parent, files };
}

/** The name of a county or province; empty for a city that has known counties; undefined where nothing of it is known. */
function nameOf(division: string): string | undefined {
  const prefix = division.replace(/(00)+$/, '');
  if (prefix.length === 6) return parseDivision(prefix).ok ? county(prefix)?.name : undefined;
  if (prefix.length === 2) return PROVINCES.get(prefix);
  return countiesIn(prefix).length > 0 ? '' : undefined;
}

function parentFor(division: string, library: Library): string | null {
  const above = library.overlays.filter((each) => contains(each.division, division));
  return above.sort((a, b) => depth(b.division) - depth(a.division))[0]?.id ?? null;
}

function parentNamed(id: string, division: string, library: Library): string {
  const parent = overlayChain(id, library).at(-1);
  if (parent !== undefined && !contains(parent.division, division))
    throw new StandardsError('overlay_division_outside', { id, division, outer: parent.division });
  return id;
}

function depth(division: string): number {
  return division.replace(/(00)+$/, '').length;
}
