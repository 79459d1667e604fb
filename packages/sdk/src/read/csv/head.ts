import type { ReadLimits } from '../batch.ts';
import { byteOrderMark } from '../encoding/choose.ts';
import { Faults } from '../encoding/faults.ts';
import { transcoderFor } from '../encoding/label.ts';
import { roomFor } from '../encoding/transcoder.ts';
import { type Preflight, HEAD_BYTES } from '../preflight.ts';
import { detectDialect, type Dialect } from './dialect.ts';
import { FileRefused } from '../../finding/finding.ts';
import { refuse } from '../refuse.ts';
import { type Habit, trailingHabit } from './habit.ts';
import { Splitter } from './splitter.ts';
import { openQuote } from './structure.ts';

/** What the first megabyte tells of a CSV file. */
export interface Head {
  readonly dialect: Dialect;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly habit: Habit;
  /** Bytes of the byte order mark as UTF-8: 3 or 0. */
  readonly markLength: number;
  /** Bytes of UTF-8 before the first row, byte order mark included, and the physical line of the first row. */
  readonly length: number;
  readonly nextLine: number;
}

/**
 * Reads dialect, header and habits from the head of a file.
 * @throws FileRefused `file_truncated` where there is nothing but blank lines, `file_too_complex` for a header that passes a limit,
 * `encoding_undecodable` for a header with bytes that do not decode: a column whose name is not known would be lost.
 */
export function readHead(found: Preflight, delimiter: number | undefined, limits: ReadLimits): Head {
  const text = new Uint8Array(roomFor(found.head.length) + 1);
  const whole = found.bytes <= HEAD_BYTES;
  const faults = new Faults();
  const { encoding } = found.encoding;
  const to = transcoderFor(encoding).transcode(found.head, 0, found.head.length, 0, whole, text, 0, faults);
  const from = byteOrderMark(text.subarray(0, 3)) === 'utf-8' ? 3 : 0;
  const dialect = detectDialect(text.subarray(from, to), delimiter);
  const splitter = new Splitter(dialect, 0, { header: 0, habit: 0 }, 1, 1);
  const length = splitter.split(text, from, to, whole);
  if (splitter.rows === 0) {
    if (whole && splitter.openQuote) throw openQuote(splitter.nextLine);
    if (whole) throw refuse('file_truncated', 'empty');
    throw refuse('file_too_complex', 'record_too_long', { limit: HEAD_BYTES, atLine: splitter.nextLine });
  }
  const fault = faults.takeBefore(length);
  if (fault) {
    const params = { encoding, offset: fault.offset, bytes: fault.bytes };
    throw new FileRefused({ code: 'encoding_undecodable', severity: 'error', params });
  }
  const width = Number(splitter.irregular.notes[0]?.params?.['actual']);
  if (width > limits.columns)
    throw refuse('file_too_complex', 'too_many_columns', { limit: limits.columns, actual: width });
  const header = splitter.irregular.extra.get(0) ?? [];
  const habit = trailingHabit(text, length, to, whole, dialect, header);
  return {
    dialect,
    header: header.slice(0, habit.columns),
    headerLine: splitter.line[0]!,
    habit,
    markLength: from,
    length,
    nextLine: splitter.nextLine,
  };
}
