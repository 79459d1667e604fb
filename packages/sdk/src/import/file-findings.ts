import { isShaped, type Field, type RecordType } from '@shuniu/schema';
import type { FindingCode } from '../finding/catalogue.ts';
import type { Finding, Severity } from '../finding/finding.ts';
import { catalogue } from '../finding/catalogue.ts';
import type { HeaderMapping } from '../map/map-header.ts';
import type { Source } from '../read/batch.ts';

/** A finding about a whole file: line 0. */
export function fileFinding(
  input: string,
  code: FindingCode,
  particulars: Partial<Omit<Finding, 'code' | 'input' | 'line'>> = {},
): Finding {
  const standard = catalogue[code].severity;
  const severity: Severity = particulars.severity ?? (standard === 'either' ? 'error' : standard);
  return { ...particulars, code, severity, input, line: 0 };
}

/** What the header lacks, what nobody knows, what two columns claim. */
export function headerFindings(
  input: string,
  header: readonly string[],
  type: RecordType,
  mapping: HeaderMapping,
  format: Source['format'],
): Finding[] {
  return [
    ...missingFields(type, mapping).map((name) => missing(input, type, name)),
    ...mapping.ambiguous.map(({ field, columns }) =>
      fileFinding(input, 'header_ambiguous', {
        field,
        value: columns.map((column) => named(header, columns, column)).join(', '),
        params: { ...titlesOf(type, field), ...reasonOf(header, columns, format) },
      }),
    ),
    ...mapping.notFound.map(({ field, header: text }) =>
      fileFinding(input, 'header_missing', {
        field,
        value: text,
        params: { ...titlesOf(type, field), synonyms: text },
      }),
    ),
    ...mapping.unknown
      .filter((column) => (header[column] ?? '').trim() !== '')
      .map((column) =>
        fileFinding(input, 'header_unknown', { column: column + 1, field: header[column]!, value: header[column]! }),
      ),
  ];
}

/** A column by its header, and by its number where others have the same: as a --map file names it. */
function named(header: readonly string[], columns: readonly number[], column: number): string {
  const text = header[column] ?? '';
  return columns.some((other) => other !== column && header[other] === text) ? `${text}[${column + 1}]` : text;
}

/** dBASE keeps ten bytes of a name, which in UTF-8 is three Chinese characters. */
function reasonOf(
  header: readonly string[],
  columns: readonly number[],
  format: Source['format'],
): Readonly<Record<string, string>> {
  const alike = new Set(columns.map((column) => header[column])).size < columns.length;
  if (format !== 'shapefile' || !alike) return {};
  return {
    'reason@zh-CN': 'Shapefile 的字段名超过 10 字节即被截断（UTF-8 下只剩 3 个汉字）',
    'reason@en': 'a Shapefile cuts names after 10 bytes (three Chinese characters in UTF-8)',
  };
}

/** A geometry that came with the format and has no use: records of this type have none, or have their point in columns of numbers. */
export function unreadGeometry(input: string, source: Source, type: RecordType, mapping: HeaderMapping): Finding[] {
  const { geometry } = source;
  if (geometry?.kind !== 'json' || isShaped(type)) return [];
  if (type.geometry === 'point' && mapping.coordinates === undefined) return [];
  const params =
    type.geometry === 'none'
      ? { 'reason@zh-CN': '此类记录没有几何', 'reason@en': 'records of this type have no geometry' }
      : { 'reason@zh-CN': '坐标取自坐标列', 'reason@en': 'the point was taken from columns of coordinates' };
  const value = source.header[geometry.column] ?? 'geometry';
  return [fileFinding(input, 'field_unread', { column: geometry.column + 1, field: 'geometry', value, params })];
}

/** Mandatory fields without a column; and a county, which every record needs, where no field could say it. What the --map file names is said by itself. */
function missingFields(type: RecordType, mapping: HeaderMapping): string[] {
  const named = new Set(mapping.notFound.map(({ field }) => field));
  const known = (name: string): boolean =>
    mapping.fields.has(name) ||
    mapping.constants.has(name) ||
    named.has(name) ||
    mapping.missing.includes(name) ||
    mapping.ambiguous.some(({ field }) => field === name);
  const [county] = type.divisionFrom;
  const homeless = county !== undefined && !type.divisionFrom.some(known) ? [county] : [];
  return [...mapping.missing, ...homeless].filter((name) => !named.has(name));
}

function missing(input: string, type: RecordType, name: string): Finding {
  const field = type.fields.find((candidate) => candidate.name === name);
  const synonyms = field === undefined ? undefined : examplesOf(field);
  return fileFinding(input, 'header_missing', {
    field: name,
    params: { ...titlesOf(type, name), ...(synonyms === undefined ? {} : { synonyms }) },
  });
}

function examplesOf(field: Field): string | undefined {
  const examples = [field.title.zh, ...field.synonyms].slice(0, 5);
  return examples.length === 0 ? undefined : examples.join('、');
}

function titlesOf(type: RecordType, name: string): Record<string, string> {
  const field = type.fields.find((candidate) => candidate.name === name);
  return field === undefined ? { title: name } : { 'title@zh-CN': field.title.zh, 'title@en': field.title.en };
}
