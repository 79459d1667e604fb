import { posix } from 'node:path';
import { refuse } from '../refuse.ts';
import { attributesOf } from './attributes.ts';
import { scanPart } from './xml-part.ts';
import { isName } from './xml-scanner.ts';
import type { Zip } from './zip.ts';

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** Name of its part in the package. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904-01-01 instead of 1900 (ECMA-376 part 1, 18.17.4.1). */
  readonly date1904: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
}

/**
 * Reads which sheets there are and where. Relationship types are told by their last word: Transitional and Strict differ in the rest.
 * @throws {FileRefused} file_format_unknown where the package is no workbook
 */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const part = await workbookPart(zip);
  const relations = await readRelations(zip, part);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await scanPart(zip, part, {
    open(b, nameFrom, nameTo, attributesTo) {
      if (isName(b, nameFrom, nameTo, 'workbookPr')) {
        date1904 = /^(?:1|true|on)$/.test(attributesOf(b, nameTo, attributesTo).get('date1904') ?? '');
      } else if (isName(b, nameFrom, nameTo, 'sheet')) {
        const attributes = attributesOf(b, nameTo, attributesTo);
        const target = relations.get(attributes.get(':id') ?? '');
        if (target?.type !== 'worksheet') return;
        sheets.push({
          name: attributes.get('name') ?? '',
          visible: !/hidden/i.test(attributes.get('state') ?? ''),
          part: target.part,
        });
      }
    },
    close() {},
    text() {},
    cdata() {},
  });
  const partOf = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type && zip.has(relation.part))?.part;
  const sharedStrings = partOf('sharedstrings');
  const styles = partOf('styles');
  return {
    sheets,
    date1904,
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
  };
}

async function workbookPart(zip: Zip): Promise<string> {
  const relations = await readRelations(zip, '');
  const stated = [...relations.values()].find((relation) => relation.type === 'officedocument')?.part;
  const part = stated !== undefined && zip.has(stated) ? stated : 'xl/workbook.xml';
  if (zip.has('xl/workbook.bin')) throw refuse('file_format_unknown', 'binary_workbook', { hint: 'save_as_xlsx' });
  if (zip.has(part) && /^xl\//i.test(part)) return part;
  if (zip.has('content.xml') && zip.has('mimetype'))
    throw refuse('file_format_unknown', 'open_document', { hint: 'save_as_xlsx' });
  if (zip.has('[content_types].xml')) throw refuse('file_format_unknown', 'not_workbook', { hint: 'save_as_xlsx' });
  throw refuse('file_format_unknown', 'zipped', { hint: 'unpack', detail: [...zip.names()].slice(0, 3).join(', ') });
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Relationships of a part, or of the package itself for ''. */
async function readRelations(zip: Zip, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const name = part === '' ? '_rels/.rels' : `${folder}/_rels/${posix.basename(part)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.has(name)) return relations;
  await scanPart(zip, name, {
    open(b, nameFrom, nameTo, attributesTo) {
      if (!isName(b, nameFrom, nameTo, 'Relationship')) return;
      const attributes = attributesOf(b, nameTo, attributesTo);
      const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
      const type = (attributes.get('Type') ?? '').split('/').at(-1)?.toLowerCase() ?? '';
      if (attributes.get('TargetMode') === 'External') return;
      const resolved = target.startsWith('/')
        ? target.slice(1)
        : posix.normalize(posix.join(part === '' ? '' : folder, target));
      relations.set(attributes.get('Id') ?? '', { type, part: resolved });
    },
    close() {},
    text() {},
    cdata() {},
  });
  return relations;
}
