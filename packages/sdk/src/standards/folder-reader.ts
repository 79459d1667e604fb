import { schemaCheck, type SchemaBreach } from '../json-schema.ts';
import { parseDocument } from '../yaml.ts';
import { CsvBroken, parseCsv } from './csv.ts';
import { CODE_COLUMNS, damageOf } from './damage.ts';
import { meaning, problemAt, type Problem, type ProblemCode } from './problem.ts';
import type { Parsed, Row, StandardsFiles } from './standards-files.ts';

/** JSON Schemas of `standards/schemas/` by the file name they describe: `table.yaml`, `codes.csv` … A CSV's schema describes one row. */
export type StandardsSchemas = Readonly<Record<string, object>>;

/** Compiling a schema takes longer than reading a folder by it. */
const compiled = new WeakMap<object, (value: unknown) => readonly SchemaBreach[]>();

/** Reads single files of a standards folder and notes what is wrong with them. A file with problems gives `undefined`. */
export class FolderReader {
  readonly problems: Problem[] = [];
  readonly files: StandardsFiles;
  /** Paths that were asked for. */
  readonly read = new Set<string>();
  readonly #schemas: StandardsSchemas;

  constructor(files: StandardsFiles, schemas: StandardsSchemas) {
    this.files = files;
    this.#schemas = schemas;
  }

  /** The content has passed its schema: that is what makes `Content` true. */
  yaml<Content>(path: string): Parsed<Content> | undefined {
    const text = this.#text(path);
    if (text === undefined) return undefined;
    const document = parseDocument(text, { uniqueKeys: true });
    for (const error of document.errors)
      this.#note('yaml_broken', path, error.linePos?.[0].line ?? 0, error.code, error.message);
    if (document.errors.length > 0) return undefined;
    const content: unknown = document.toJS();
    return this.#passes(path, 0, content) ? { path, content: content as Content } : undefined;
  }

  csv(path: string): Parsed<readonly Row[]> | undefined {
    const text = this.#text(path);
    if (text === undefined) return undefined;
    try {
      const { header, records } = parseCsv(text);
      const columns = columnsOf(this.#schemas[nameOf(path)], 'x-columns');
      const multiline = new Set(columnsOf(this.#schemas[nameOf(path)], 'x-multiline'));
      if (header.join() !== columns.join()) {
        this.#note('header_wrong', path, 1, header.join(), columns.join());
        return undefined;
      }
      const rows: Row[] = [];
      for (const { line, cells } of records) {
        if (cells.length !== columns.length) {
          this.#note('csv_broken', path, line, cells.join(), `${cells.length} cells, ${columns.length} columns`);
          continue;
        }
        const row = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
        for (const [column, cell] of Object.entries(row)) {
          const damage = CODE_COLUMNS.has(column) ? damageOf(cell) : undefined;
          if (damage !== undefined)
            this.problems.push(meaning(problemAt('code_damaged', path, line, cell), damage.meant));
          if (isUntidy(multiline.has(column) ? cell.replaceAll('\n', '') : cell))
            this.#note('cell_untidy', path, line, cell);
        }
        if (this.#passes(path, line, row)) rows.push({ line, cells: row });
      }
      return { path, content: rows };
    } catch (error) {
      if (!(error instanceof CsvBroken)) throw error;
      this.#note('csv_broken', path, error.line, '', error.message);
      return undefined;
    }
  }

  #text(path: string): string | undefined {
    this.read.add(path);
    const bytes = this.files.get(path);
    if (bytes === undefined) {
      this.#note('file_missing', path, 0, path);
      return undefined;
    }
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      this.#note('file_encoding', path, 0, path, 'UTF-8');
      return undefined;
    }
  }

  #passes(path: string, line: number, value: unknown): boolean {
    const breaches = this.#check(nameOf(path))(value);
    for (const { at, reason } of breaches) this.#note('schema_breach', path, line, at.slice(1), reason);
    return breaches.length === 0;
  }

  #check(name: string): (value: unknown) => readonly SchemaBreach[] {
    const schema = this.#schemas[name];
    if (schema === undefined) throw new Error(`no schema for ${name}`);
    const check = compiled.get(schema) ?? schemaCheck(schema, ['x-columns', 'x-multiline']);
    compiled.set(schema, check);
    return check;
  }

  #note(code: ProblemCode, file: string, line: number, value: string, detail?: string): void {
    this.problems.push(problemAt(code, file, line, value, detail));
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function columnsOf(schema: object | undefined, name: 'x-columns' | 'x-multiline'): readonly string[] {
  const columns: unknown = schema === undefined ? [] : (schema as Record<string, unknown>)[name];
  return Array.isArray(columns) ? columns.map(String) : [];
}

/** Blanks around a value, control characters, and what a spreadsheet leaves where it could not compute. */
function isUntidy(cell: string): boolean {
  return (
    cell !== cell.trim() || /[\u0000-\u001f\u007f\u00a0\ufeff]/.test(cell) || /^#(NAME\?|REF!|VALUE!|N\/A)/.test(cell)
  );
}
