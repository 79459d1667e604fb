import { csvLine, replacingFile } from '@shuniu/sdk/write';
import { REJECT_COLUMNS } from '@shuniu/sdk/report';
import { answersFrom, type KeptAnswers, type LinkState } from '@shuniu/sdk/link';
import type { Lang } from '../words/text.ts';

/** One record that was sent and is not in force at the far hub. */
export interface NotTaken {
  readonly batch: number;
  readonly line: number;
  readonly status: string;
  readonly remarks: KeptAnswers['answers'][number]['remarks'];
  readonly record: Readonly<Record<string, unknown>>;
}

/** What was rejected or deferred in the batches that nobody was told of yet. */
export async function* notTaken(folder: string, state: LinkState): AsyncGenerator<NotTaken> {
  for await (const { seq, answers } of answersFrom(folder, state.told))
    for (const { line, status, remarks, record } of answers)
      if (status !== 'superseded') yield { batch: seq, line, status, remarks, record: objectIn(record) };
}

/**
 * The values as they were sent under the names of their fields, then the four columns of an import's rejects; `line` is the
 * number of the batch and the line in it.
 */
export async function writeNotTaken(path: string, rows: readonly NotTaken[], lang: Lang): Promise<void> {
  const names = [...new Set(rows.flatMap(({ record }) => Object.keys(record)))];
  const style = { delimiter: ',', newline: '\r\n' } as const;
  const lines = [csvLine([...names, ...REJECT_COLUMNS], style)];
  for (const { batch, line, remarks, record } of rows)
    lines.push(
      csvLine(
        [
          ...names.map((name) => cellOf(record[name])),
          `${batch}:${line}`,
          remarks.map(({ code }) => code).join(';'),
          remarks.map(({ pointer = '' }) => pointer.slice(1)).join(';'),
          remarks.map(({ message }) => (lang === 'en' ? message.en : message.zh)).join('; '),
        ],
        style,
      ),
    );
  const file = await replacingFile(path);
  try {
    await file.write(new TextEncoder().encode(lines.join('')));
    await file.finish();
  } catch (error) {
    await file.abort();
    throw error;
  }
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
