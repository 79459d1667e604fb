import type { Crosswalker } from '../crosswalk/crosswalker.ts';
import { MigrationCounts, type MigrationOutcome } from '../crosswalk/migration.ts';
import type { Remark } from '../crosswalk/migration-finding.ts';
import type { RecordColumns } from '../crosswalk/record-columns.ts';
import { columnsOf, openChange, type EditionChange } from '../crosswalk/record-file.ts';
import { RowMigrator } from '../crosswalk/row-migrator.ts';
import { Worklist } from '../crosswalk/worklist.ts';
import type { Source } from '../read/batch.ts';
import type { Report } from '../report/report.ts';

/** A change of edition that goes with a conversion. */
export interface ConvertMigration extends EditionChange {
  /** `--map` file: own column names. */
  readonly map?: string;
  /** Digits that every identifier must begin with. */
  readonly division?: string;
  /** Where classes were merged and a new identifier is taken: keep the row as it stood (default), or give it the next free number. */
  readonly onTaken?: 'keep' | 'renumber';
  /** Where rows go that cannot be migrated: the format is that of the output, the columns are those of the input. */
  readonly kept: string;
  /** `.csv` or `.xlsx` for the decisions that a person has to make. */
  readonly worklist?: string;
}

/** Where a row goes: rewritten, with the columns behind it, or as it stood. */
export interface Moved {
  readonly cells: readonly string[];
  readonly migrated: boolean;
  readonly remarks: readonly Remark[];
}

/** The change of edition of one file. Close it when it is done. */
export class FileMigration {
  readonly asked: ConvertMigration;
  readonly columns: RecordColumns;
  readonly crosswalker: Crosswalker;
  readonly worklist: Worklist;
  readonly #migrator: RowMigrator;
  readonly #counts = new MigrationCounts();

  private constructor(
    asked: ConvertMigration,
    columns: RecordColumns,
    crosswalker: Crosswalker,
    migrator: RowMigrator,
  ) {
    this.asked = asked;
    this.columns = columns;
    this.crosswalker = crosswalker;
    this.worklist = new Worklist(crosswalker.table);
    this.#migrator = migrator;
  }

  /** @throws StandardsError, MapFileError; NoClassColumn where no column says what class a row is of */
  static async open(source: Source, asked: ConvertMigration, asOf: string): Promise<FileMigration> {
    const { division } = asked;
    const { from, to, type, crosswalker } = openChange(asked, asOf);
    const columns = await columnsOf(source, type, asked.map);
    const migrator = new RowMigrator(crosswalker, {
      ...{ columns, header: source.header, fromEdition: from.edition, toEdition: to.edition },
      ...(division !== undefined && { division }),
      renumber: asked.onTaken === 'renumber',
    });
    return new FileMigration(asked, columns, crosswalker, migrator);
  }

  /** Headers of what stands behind a migrated row. */
  get extra(): readonly string[] {
    return this.#migrator.extra;
  }

  /** Columns whose cells are rewritten, and so are text. */
  get rewritten(): readonly number[] {
    const { id, classCode, matterCode, name } = this.columns;
    return [id, classCode, matterCode, name].filter((column) => column !== undefined);
  }

  /** For `renumber`: every row of the file, before the first is moved. */
  observe(cells: readonly string[], numeric: (column: number) => boolean): void {
    this.#migrator.observe(cells, numeric);
  }

  move(cells: readonly string[], line: number, numeric: (column: number) => boolean): Moved {
    const result = this.#migrator.migrate(cells, line, numeric);
    const { remarks } = result;
    if ('kept' in result) {
      this.#counts.kept[result.kept]++;
      this.worklist.add(result.kept, result.verdict, line);
      return { cells, migrated: false, remarks };
    }
    this.#counts.migrated++;
    if (result.verdict.target?.evidence !== 'reviewed') this.#counts.unreviewedEvidence++;
    if (result.renamed) this.#counts.renamed++;
    return { cells: result.cells, migrated: true, remarks };
  }

  get outcome(): MigrationOutcome {
    const { options, table: crosswalk } = this.crosswalker;
    const { migrated, unreviewedEvidence, renamed, kept } = this.#counts;
    return {
      ...{ from: crosswalk.from.ref, to: crosswalk.to.ref, overlay: options.overlay ?? null, asOf: options.asOf },
      ...{ migrated, unreviewedEvidence, renamed, kept: { ...kept }, undecided: this.worklist.items.length },
    };
  }

  get lock(): Report['lock'] {
    const { from, to } = this.crosswalker.table;
    const overlays = [from, to].flatMap((each) => each.overlays);
    return { tables: [from, to].map(({ ref, sha256, status }) => ({ ref, sha256, status })), overlays };
  }

  close(): void {
    this.#migrator.close();
  }
}
