import { builtIn, resolveTable, type Library } from '@shuniu/schema';
import type { Source } from '../read/batch.ts';
import { csvLine } from '../write/csv-line.ts';
import { classesIn, type SheetClasses } from './filing-classes.ts';
import { draftFiling, type DraftRule, type FilingDecisions, type FilingDraft } from './filing-draft.ts';
import { readFilingSheet, type FilingSheet } from './filing-sheet.ts';
import { standardsSchemas } from '../generated/standards/schemas.ts';

export interface FilingImport {
  /** Whose rules these are: `cn-140800`. */
  readonly owner: string;
  readonly edition: string;
  /** Table whose classes they are, with its edition. */
  readonly base: string;
  readonly overlay?: string;
  readonly decisions?: FilingDecisions;
  readonly library?: Library;
}

export interface ImportedFiling {
  readonly ref: string;
  readonly sheet: Omit<FilingSheet, 'records'>;
  readonly draft: FilingDraft;
  /** Where each record went; the sum is `records`, header and titles included. */
  readonly counts: {
    readonly records: number;
    readonly titles: number;
    readonly header: 1;
    readonly blank: number;
    readonly taken: number;
    readonly undecided: number;
    readonly leftOut: number;
  };
  readonly continued: number;
  readonly tidied: number;
  /** rules.yaml and rules.csv by their path in a standards folder. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * A city's spreadsheet of filing, handling and closing as a draft of a folder `local/<owner>/<edition>/filing-rules/<kind>`, with what a
 * person has to decide. Every record is accounted for; only classes whose code and name are those of the base become rules.
 * @throws FilingHeaderMissing; StandardsError for a base or overlay that is none; FileRefused
 */
export async function importFiling(source: Source, options: FilingImport): Promise<ImportedFiling> {
  const base = resolveTable(options.base, options.overlay, options.library ?? builtIn);
  const { records, ...sheet } = await readFilingSheet(source);
  const found: SheetClasses = classesIn({ ...sheet, records }, source.format === 'xlsx' ? 'known' : 'lost');
  const draft = draftFiling(found, base, options.decisions ?? new Map());
  const kind = base.ref.slice(base.ref.indexOf('/') + 1, base.ref.indexOf('@'));
  const folder = `local/${options.owner}/${options.edition}/filing-rules/${kind}`;
  const ref = `${options.owner}/filing-rules/${kind}@${options.edition}`;
  return {
    ref,
    sheet,
    draft,
    counts: {
      records: sheet.above + 1 + records.length,
      titles: sheet.above,
      header: 1,
      blank: found.blank.length,
      taken: draft.taken,
      undecided: draft.questions.reduce((sum, { lines }) => sum + lines.length, 0),
      leftOut: draft.leftOut,
    },
    continued: found.continued,
    tidied: found.tidied,
    files: new Map([
      [`${folder}/rules.yaml`, rulesYaml(ref, sheet.title, base.ref, options.overlay, source)],
      [`${folder}/rules.csv`, rulesCsv(draft.rules)],
    ]),
  };
}

function rulesYaml(ref: string, title: string, base: string, overlay: string | undefined, { name, sha256 }: Source) {
  const q = (text: string) => JSON.stringify(text.replace(/\s+/g, ' '));
  return `# 草稿，由表格导入；请核对后改写可信度、日期和标题。 A draft made from a spreadsheet: check it, then put trust, dates and title right.
ref: ${ref}
title:
  zh: ${q(title || ref)}
  en: ${q(`Filing, handling and closing: ${ref}`)}
base: ${base}
overlay: ${overlay ?? 'null'}
status: single-source
status_reason:
  zh: ${q(`由 ${name} 导入的草稿，尚未与发布的文本核对。`)}
  en: ${q(`A draft made from ${name}, not yet checked against the published text.`)}
validity: # half-open [from, to); null: not known, never guessed
  from: null
  to: null
  note:
    zh: 表格没有写实施日期。
    en: The spreadsheet does not say since when it holds.
sources:
  - id: spreadsheet
    where: ${q(`${name} sha256 ${sha256}`)}
    kind: local decision
    title:
      zh: ${q(title || name)}
      en: ${q(name)}
`;
}

const STYLE = { delimiter: ',', newline: '\n' } as const;

function rulesCsv(rules: readonly DraftRule[]): string {
  const columns = (standardsSchemas['rules.csv'] as { 'x-columns': readonly string[] })['x-columns'];
  const lines = rules.map(({ code, seq, limit, row: { line, cells } }) => {
    const values: Readonly<Record<string, string>> = {
      ...cells,
      code,
      seq: String(seq),
      limit: limit === undefined ? '' : [limit.least, limit.value].filter((each) => each !== undefined).join('-'),
      unit: limit?.unit ?? '',
      season: limit?.season ?? '',
      limit_text: cells.limit,
      evidence: 'single',
      source: `spreadsheet (row ${line})`,
    };
    return csvLine(
      columns.map((column) => values[column] ?? ''),
      STYLE,
    );
  });
  return csvLine(columns, STYLE) + lines.join('');
}
