import type { Batch, ReadLimits, RowNote } from '../batch.ts';
import { ROW_SUSPECT } from '../batch.ts';
import type { Blocks } from '../blocks.ts';
import { refuse } from '../refuse.ts';
import type { Faults } from '../encoding/faults.ts';
import type { Head } from './head.ts';
import { rowsPerBatch, Splitter } from './splitter.ts';
import { recordTooLong } from './structure.ts';
import { TextFeed } from './text-feed.ts';

/**
 * The rows below the header, one block of the file after the other; a block whose rows do not fit into one batch gives several.
 * @throws FileRefused where the file is no longer what the proof of its structure has seen.
 */
export async function* csvBatches(
  blocks: Blocks,
  encoding: string,
  head: Head,
  limits: ReadLimits,
  blockBytes: number,
): AsyncGenerator<Batch> {
  const feed = new TextFeed(blocks, encoding, blockBytes);
  const columns = head.header.length;
  const maxRows = Math.min(rowsPerBatch(columns), feed.room);
  const splitter = new Splitter(head.dialect, columns, head.habit.widths, head.nextLine, maxRows);
  let bytes = new Uint8Array(feed.room + blockBytes + 1);
  let length = 0;
  let toSkip = head.length;
  while (!feed.last) {
    if (bytes.length < length + feed.room + 1) bytes = grown(bytes, length, feed.room + 1);
    length = await feed.fill(bytes, length);
    let from = Math.min(toSkip, length);
    toSkip -= from;
    feed.faults.dropBefore(from);
    while (from < length) {
      from = splitter.split(bytes, from, length, feed.last);
      if (splitter.openQuote && feed.last && splitter.rows === 0)
        throw refuse('file_truncated', 'changed', { atLine: splitter.nextLine });
      if (splitter.rows === 0) break;
      const notes = noteFaults(feed.faults, splitter, encoding);
      const { irregular } = splitter;
      yield {
        bytes,
        rows: splitter.rows,
        columns: splitter.columns,
        start: splitter.start,
        end: splitter.end,
        line: splitter.line,
        flags: splitter.flags,
        notes: notes.length === 0 ? irregular.notes : [...irregular.notes, ...notes].sort((a, b) => a.row - b.row),
        extra: irregular.extra,
      };
    }
    // The three bytes that one byte of the source can become are allowed for.
    if (length - from > limits.recordBytes * 3) throw recordTooLong(limits.recordBytes, splitter.nextLine);
    bytes.copyWithin(0, from, length);
    feed.faults.moved(from);
    length -= from;
  }
}

function grown(bytes: Uint8Array, length: number, room: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(bytes.length * 2, length + room));
  larger.set(bytes.subarray(0, length));
  return larger;
}

/** Takes the faults of the batch's bytes and tells them of their rows: one note for a row, with its first place and the number of places. */
function noteFaults(faults: Faults, splitter: Splitter, encoding: string): RowNote[] {
  const { rowStart, rows, flags } = splitter;
  const notes: RowNote[] = [];
  let row = 0;
  for (let fault = faults.takeBefore(rowStart[rows]!); fault; fault = faults.takeBefore(rowStart[rows]!)) {
    while (rowStart[row + 1]! <= fault.at) row++;
    const places = 1 + faults.dropBefore(rowStart[row + 1]!);
    flags[row] = ROW_SUSPECT;
    const params = { encoding, offset: fault.offset, bytes: fault.bytes, places };
    notes.push({ row, column: columnAt(splitter, row, fault.at), code: 'encoding_undecodable', params });
  }
  return notes;
}

/** The column whose cell begins last before `at`; -1 beyond the header's width. */
function columnAt({ columns, start, irregular }: Splitter, row: number, at: number): number {
  if (irregular.extra.has(row)) return -1;
  let column = columns - 1;
  while (column > 0 && start[row * columns + column]! > at) column--;
  return column;
}
