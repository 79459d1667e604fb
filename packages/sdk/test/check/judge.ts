import type { ResolvedTable } from '@shuniu/schema';
import { Checker } from '../../src/check/checker.ts';
import type { Coverage } from '../../src/check/coverage.ts';
import { Places } from '../../src/check/places.ts';
import { SeenIdentities } from '../../src/duplicates/seen-identities.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { gridIndex } from '../../src/grids/grid-index.ts';
import type { Grid } from '../../src/grids/grid.ts';
import type { ImportOptions } from '../../src/import/options.ts';
import { prepareFile } from '../../src/import/prepare-file.ts';
import { standardOf, type Standard } from '../../src/import/standard.ts';
import { readMapFile } from '../../src/map/read-map-file.ts';
import type { Source } from '../../src/read/batch.ts';

/** What one file came to, row by row. */
export interface Verdict {
  /** About the file as a whole. */
  readonly file: readonly Finding[];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly accepted: readonly number[];
  readonly refused: readonly number[];
  /** How many rows the screen let pass. */
  readonly passed: number;
}

export interface JudgeOptions extends Partial<ImportOptions> {
  readonly as: string;
  /** Every row goes through the rules, whatever the screen thinks of it. */
  readonly explainAll?: boolean;
  readonly mapText?: string;
  /** A table in place of the one that the standard has. */
  readonly table?: ResolvedTable;
  readonly unitGrids?: readonly Grid[];
  /** Cells of the two rows in front of a case, where they must differ. */
  readonly leads?: readonly Readonly<Record<string, string>>[];
}

export const DEFAULTS: Omit<ImportOptions, 'files' | 'as'> = {
  asOf: '2024-06-01',
  onConflict: 'update',
  onMissing: 'keep',
  dryRun: false,
  workers: 1,
  samples: 20,
  lang: 'en',
};

/** Checks an opened file as the import does, but for the report. */
export async function judge(source: Source, options: JudgeOptions): Promise<Verdict> {
  const standard: Standard = {
    ...standardOf(options.as, options.standard, options.overlay),
    ...(options.table === undefined ? {} : { table: options.table }),
  };
  const prepared = await prepareFile(source, source.name, {
    options: { ...DEFAULTS, files: [], ...options },
    standard,
    columnMap: options.mapText === undefined ? undefined : readMapFile(options.mapText, standard.type),
    grids:
      options.unitGrids === undefined
        ? undefined
        : { index: gridIndex(options.unitGrids), sha256: '', outlines: () => [] },
  });
  const findings: Finding[] = [];
  const accepted: number[] = [];
  const refused: number[] = [];
  let passed = 0;
  if (prepared.file !== undefined) {
    const seen = new SeenIdentities({ slots: 16, filterBits: 1 << 10 });
    const places = new Places();
    places.begin(source.name);
    const checker = new Checker(prepared.file, seen, places, { explainAll: options.explainAll ?? false });
    for await (const batch of prepared.batches()) {
      checker.screen(batch);
      for (const mark of checker.columns.suspect.subarray(0, batch.rows)) passed += 1 - mark;
      const judged = checker.judge(batch);
      for (const row of judged.rows.subarray(0, judged.accepted)) accepted.push(batch.line[row] ?? 0);
      for (const { row } of judged.refused) refused.push(batch.line[row] ?? 0);
      findings.push(...judged.refused.flatMap((refusal) => refusal.findings), ...judged.warnings);
    }
    seen.close();
  }
  await source.close();
  return {
    file: prepared.findings,
    coverage: prepared.coverage,
    findings: findings.toSorted((a, b) => a.line - b.line),
    accepted,
    refused,
    passed,
  };
}
