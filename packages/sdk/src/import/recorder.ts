import type { Checker, Judged } from '../check/checker.ts';
import type { Coverage } from '../check/coverage.ts';
import type { Finding } from '../finding/finding.ts';
import type { Batch, Source } from '../read/batch.ts';
import type { ClassCount, Picture } from '../report/picture.ts';
import { PointRaster } from '../report/point-raster.ts';
import { RejectsWriter } from '../report/rejects.ts';
import { ReportBuilder } from '../report/report-builder.ts';
import type { Counts, Report } from '../report/report.ts';
import type { ChunkOutcome, FinishOutcome } from '../store/job.ts';
import { VERSION } from '../version.ts';
import type { LoadedGrids } from './grids.ts';
import { FileWatch } from './file-watch.ts';
import type { Input } from './open-inputs.ts';
import type { ImportOptions } from './options.ts';
import { openSink } from './open-sink.ts';
import type { PreparedFile } from './prepare-file.ts';
import type { Standard } from './standard.ts';
import { lockOf } from '../standards/lock.ts';

/** Keeps the books of a run: counts, findings, rejects, the picture. */
export class Recorder {
  readonly #report: ReportBuilder;
  readonly #standard: Standard;
  readonly #grids: LoadedGrids | undefined;
  readonly #rejects: RejectsWriter | undefined;
  readonly #raster = new PointRaster();
  readonly #classes = new Map<string, { name: string; accepted: number; refused: number }>();
  readonly #coverage: Coverage[] = [];
  readonly #refusedCoverage: Coverage[] = [];
  readonly #rows = new Map<string, number>();
  readonly #prepared = new Map<string, PreparedFile>();
  readonly #inputs: readonly Input[];
  #refusedRows = new Int32Array(0);
  #watch: FileWatch | undefined;

  private constructor(
    options: ImportOptions,
    standard: Standard,
    grids: LoadedGrids | undefined,
    inputs: readonly Input[],
    rejects: RejectsWriter | undefined,
  ) {
    this.#report = new ReportBuilder({
      version: VERSION,
      asOf: options.asOf,
      lang: options.lang,
      samples: options.samples,
    });
    this.#standard = standard;
    this.#grids = grids;
    this.#inputs = inputs;
    this.#rejects = rejects;
    for (const { refused } of inputs) if (refused !== undefined) this.#report.find(refused);
  }

  static async open(
    options: ImportOptions,
    standard: Standard,
    grids: LoadedGrids | undefined,
    inputs: readonly Input[],
  ): Promise<Recorder> {
    const readable = inputs.flatMap(({ name, source }) =>
      source === undefined ? [] : [{ name, header: source.header }],
    );
    const rejects =
      options.rejects === undefined
        ? undefined
        : await RejectsWriter.open(options.rejects, readable, options.lang, openSink);
    return new Recorder(options, standard, grids, inputs, rejects);
  }

  get counts(): Counts {
    return this.#report.counts;
  }

  file(prepared: PreparedFile): void {
    this.#prepared.set(prepared.input, prepared);
    for (const finding of prepared.findings) this.#report.find(finding);
    this.#watch = undefined;
    (prepared.file === undefined ? this.#refusedCoverage : this.#coverage).push(prepared.coverage);
    if (prepared.file !== undefined) this.#watch = new FileWatch(prepared.file, prepared.source.header);
  }

  /** @param beside findings about accepted rows that come from looking at several at once */
  async batch(batch: Batch, checker: Checker, judged: Judged, beside: readonly Finding[] = []): Promise<void> {
    const { input } = checker.file;
    this.#watch?.see(batch, checker.columns);
    this.#rows.set(input, (this.#rows.get(input) ?? 0) + batch.rows);
    this.#report.count('read', batch.rows);
    this.#report.count('accepted', judged.accepted);
    this.#report.count('refused', judged.refused.length);
    const findings: Finding[] = [
      ...judged.refused.flatMap((refusal) => refusal.findings),
      ...judged.warnings,
      ...beside,
    ];
    for (const finding of findings.toSorted((a, b) => a.line - b.line)) this.#report.find(finding);
    for (const { row, findings: why } of judged.refused) {
      await this.#rejects?.write(input, checker.cellsAsTheyStood(batch, row), why);
    }
    this.#draw(checker, judged);
  }

  /** The last row of a file has been seen. */
  fileEnd(beside: readonly Finding[]): void {
    for (const finding of [...(this.#watch?.findings() ?? []), ...beside]) this.#report.find(finding);
    this.#watch = undefined;
  }

  stored(outcome: ChunkOutcome): void {
    for (const what of ['inserted', 'updated', 'unchanged', 'skipped'] as const)
      this.#report.count(what, outcome[what]);
  }

  retired(outcome: FinishOutcome): void {
    this.#report.count('retired', outcome.retired);
  }

  async finish(): Promise<{ readonly report: Report; readonly picture: Picture }> {
    await this.#rejects?.close();
    for (const { name, source, refused, sha256 = '', bytes = 0 } of this.#inputs) {
      if (source === undefined) {
        if (refused !== undefined)
          this.#report.input({ name, sha256, bytes, encoding: '', crs: null, axes: null, rows: 0 });
        continue;
      }
      const coordinates = this.#prepared.get(name)?.file?.coordinates;
      this.#report.input({
        name,
        sha256: source.sha256,
        bytes: source.bytes,
        encoding: source.encoding,
        crs: coordinates?.unsettled === true ? null : (coordinates?.crs.id ?? null),
        axes:
          coordinates === undefined || coordinates.unsettled === true
            ? null
            : `${headerAt(source, coordinates.east)}=east, ${headerAt(source, coordinates.north)}=north`,
        rows: this.#rows.get(name) ?? 0,
      });
    }
    const { table } = this.#standard;
    const lock = lockOf(table === undefined ? [] : [table]);
    // a file of which nothing was accepted says nothing about what was checked of the others
    const coverage = common(this.#coverage.length > 0 ? this.#coverage : this.#refusedCoverage);
    return { report: this.#report.build(lock, coverage), picture: this.#picture() };
  }

  async abandon(): Promise<void> {
    await this.#rejects?.abandon();
  }

  #picture(): Picture {
    const classes: ReadonlyMap<string, ClassCount> = new Map(
      [...this.#classes].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
    return {
      raster: this.#raster,
      classes,
      ...(this.#grids === undefined ? {} : { outlines: this.#grids.outlines() }),
    };
  }

  #draw({ columns, file }: Checker, judged: Judged): void {
    if (this.#refusedRows.length < judged.refused.length) this.#refusedRows = new Int32Array(judged.refused.length * 2);
    judged.refused.forEach(({ row }, i) => (this.#refusedRows[i] = row));
    if (file.coordinates !== undefined) {
      this.#raster.add(columns.lon, columns.lat, judged.rows, judged.accepted, 'accepted');
      this.#raster.add(columns.lon, columns.lat, this.#refusedRows, judged.refused.length, 'refused');
    }
    if (file.codes === undefined) return;
    this.#countClasses(columns.code, judged.rows, judged.accepted, 'accepted');
    this.#countClasses(columns.code, this.#refusedRows, judged.refused.length, 'refused');
  }

  #countClasses(code: Int32Array, rows: Int32Array, n: number, fate: 'accepted' | 'refused'): void {
    const codes = [...(this.#standard.table?.codes.values() ?? [])];
    const counts = new Uint32Array(codes.length + 1);
    for (let i = 0; i < n; i++) counts[code[rows[i]!]! + 1]!++;
    counts.forEach((count, i) => {
      if (count === 0) return;
      const known = codes[i - 1];
      const key = known?.code ?? '—';
      const entry = this.#classes.get(key) ?? { name: known?.name ?? '', accepted: 0, refused: 0 };
      entry[fate] += count;
      this.#classes.set(key, entry);
    });
  }
}

/** Columns behind the file's own are those of the points in its geometry. */
function headerAt({ header }: Source, column: number): string {
  return header[column] ?? (column === header.length ? 'geometry:x' : 'geometry:y');
}

/** What was checked in every file; what was not in some. */
function common(coverages: readonly Coverage[]): Coverage {
  const notChecked = new Set(coverages.flatMap((coverage) => coverage.notChecked));
  const checked = new Set(coverages.flatMap((coverage) => coverage.checked));
  return { checked: [...checked].filter((code) => !notChecked.has(code)), notChecked: [...notChecked] };
}
