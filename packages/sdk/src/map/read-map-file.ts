import type { RecordType, UnitGridProfile } from '@shuniu/schema';
import { standardsSchemas } from '../generated/standards/schemas.ts';
import { schemaCheck, type SchemaBreach } from '../json-schema.ts';
import { LineCounter, parseDocument } from '../yaml.ts';
import type { ColumnMap } from './column-map.ts';
import { MapFileError, problem, type MapFileProblem } from './map-file-error.ts';

/** A map file as its schema (`standards/schemas/column-map.yaml.schema.json`) has it. */
interface MapFile {
  readonly columns?: Readonly<Record<string, string>>;
  readonly constants?: Readonly<Record<string, string>>;
  readonly fromFileName?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ignore?: readonly string[];
  readonly gridProfile?: UnitGridProfile;
}

let check: ((value: unknown) => readonly SchemaBreach[]) | undefined;

/**
 * Reads a `--map` file (YAML; every value is text, `0101` keeps its zero). With the record type, field names are checked too.
 * Throws MapFileError with all problems and their lines.
 */
export function readMapFile(text: string, type?: RecordType): ColumnMap {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true, lineCounter: lines });
  const lineOf = (path: readonly string[]): number => {
    const node: unknown = document.getIn(path, true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    return Array.isArray(range)
      ? lines.linePos(Number(range[0])).line
      : path.length === 0
        ? 1
        : lineOf(path.slice(0, -1));
  };
  if (document.errors.length > 0) {
    throw new MapFileError(
      document.errors.map((error) => problem(error.linePos?.[0].line ?? 1, 'yaml_broken', firstLine(error.message))),
    );
  }
  const file = contentOf(document);
  const { 'column-map.yaml': schema = {} } = standardsSchemas;
  check ??= schemaCheck(schema);
  const breaches = check(file).map(({ at, reason }) => {
    const path = at.split('/').slice(1).map(unescapePointer);
    return problem(lineOf(path), 'schema_breach', path.join('.') || 'map', reason);
  });
  if (breaches.length > 0) throw new MapFileError(breaches);
  return build(file as MapFile, type, lineOf);
}

function contentOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return (document.toJS() as unknown) ?? {};
  } catch (error) {
    throw new MapFileError([problem(1, 'yaml_broken', error instanceof Error ? firstLine(error.message) : '')]);
  }
}

function build(file: MapFile, type: RecordType | undefined, lineOf: (path: readonly string[]) => number): ColumnMap {
  const problems: MapFileProblem[] = [];
  const names = type?.fields.map(({ name }) => name);
  const origin = new Map<string, string>();
  for (const section of ['columns', 'constants', 'fromFileName', 'values'] as const) {
    for (const field of Object.keys(file[section] ?? {})) {
      const line = lineOf([section, field]);
      if (names?.includes(field) === false) problems.push(problem(line, 'field_unknown', field, names.join(', ')));
      const other = origin.get(field);
      if (section === 'values') continue;
      if (other !== undefined) problems.push(problem(line, 'field_twice', field, `${other}, ${section}`));
      origin.set(field, section);
    }
  }
  const fromFileName = new Map<string, RegExp>();
  for (const [field, pattern] of Object.entries(file.fromFileName ?? {})) {
    const found = patternOf(field, pattern, lineOf(['fromFileName', field]));
    if (found instanceof RegExp) fromFileName.set(field, found);
    else problems.push(found);
  }
  if (problems.length > 0) throw new MapFileError(problems);
  const values = Object.entries(file.values ?? {}).map(
    ([field, table]) => [field, new Map(Object.entries(table))] as const,
  );
  return {
    columns: new Map(Object.entries(file.columns ?? {})),
    constants: new Map(Object.entries(file.constants ?? {})),
    fromFileName,
    ignore: file.ignore ?? [],
    values: new Map(values),
    ...(file.gridProfile === undefined ? {} : { gridProfile: file.gridProfile }),
  };
}

function patternOf(field: string, pattern: string, line: number): RegExp | MapFileProblem {
  try {
    // An alternative that always matches shows how many groups there are.
    const groups = (new RegExp(`${pattern}|`, 'u').exec('')?.length ?? 1) - 1;
    return groups > 0 ? new RegExp(pattern, 'u') : problem(line, 'pattern_group', field);
  } catch (error) {
    return problem(line, 'pattern_broken', field, error instanceof Error ? error.message : '');
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
