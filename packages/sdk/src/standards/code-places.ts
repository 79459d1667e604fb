import { standardsSchemas } from '../generated/standards/schemas.ts';
import { readStandards } from './read-standards.ts';
import type { Parsed, Row, StandardsFiles } from './standards-files.ts';

/** Where in a folder something is written. */
export interface Place {
  /** Path inside the folder. */
  readonly file: string;
  /** Physical line from 1; absent for the file as a whole. */
  readonly line?: number;
}

/**
 * Where a code of a table is written, as an overlay chain (nation to city) sees it: the city's word first. Without code, or for a big
 * class: the file of the table. Undefined where the folder does not have it.
 */
export type PlaceOf = (ref: string, overlays: readonly string[], code: string | null) => Place | undefined;

export function codePlaces(files: StandardsFiles): PlaceOf {
  const { tables, overlays } = readStandards(files, standardsSchemas).standards;
  return (ref, chain, code) => {
    const own = tables.find(({ table }) => table.content.ref === ref);
    const layers = chain.flatMap((id) =>
      overlays.filter(({ overlay }) => overlay.content.id === id).flatMap((each) => each.layers),
    );
    const written = layers
      .filter(({ base }) => base === ref)
      .reverse()
      .flatMap(({ narrow, relabel, add }) => [narrow, relabel, add]);
    const sources = [...written, ...(own === undefined ? [] : [own.codes])];
    for (const source of sources) {
      const line = code === null ? undefined : lineOf(source, code);
      if (line !== undefined) return { file: source.path, line };
    }
    return own === undefined ? undefined : { file: own.table.path };
  };
}

function lineOf({ content }: Parsed<readonly Row[]>, code: string): number | undefined {
  return content.find(({ cells }) => cells['code'] === code)?.line;
}
