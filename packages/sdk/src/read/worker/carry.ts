import type { Batch } from '../batch.ts';
import type { Carrier, PostedBatch } from './messages.ts';

/** Copies a batch into memory that can be posted, that of an earlier batch where it is large enough. */
export function packed(batch: Batch, share: number, spare: Carrier | undefined): PostedBatch {
  const cells = batch.rows * batch.columns;
  const length = cells === 0 ? 0 : highest(batch.end, cells);
  const typed = batch.types !== undefined;
  const carrier: Carrier = {
    bytes: fits(spare?.bytes, length) ?? new Uint8Array(length + (length >> 2)),
    numbers: fits(spare?.numbers, 2 * cells + batch.rows) ?? new Int32Array(Math.ceil((2 * cells + batch.rows) * 1.25)),
    marks: fits(spare?.marks, batch.rows + cells) ?? new Uint8Array(Math.ceil((batch.rows + cells) * 1.25)),
  };
  carrier.bytes.set(batch.bytes.subarray(0, length));
  carrier.numbers.set(batch.start.subarray(0, cells));
  carrier.numbers.set(batch.end.subarray(0, cells), cells);
  carrier.numbers.set(batch.line.subarray(0, batch.rows), 2 * cells);
  carrier.marks.set(batch.flags.subarray(0, batch.rows));
  if (batch.types !== undefined) carrier.marks.set(batch.types.subarray(0, cells), batch.rows);
  return { carrier, rows: batch.rows, columns: batch.columns, notes: batch.notes, extra: batch.extra, typed, share };
}

/** The batch that was packed. */
export function unpacked({ carrier, rows, columns, notes, extra, typed }: PostedBatch): Batch {
  const cells = rows * columns;
  return {
    bytes: carrier.bytes,
    rows,
    columns,
    start: carrier.numbers.subarray(0, cells),
    end: carrier.numbers.subarray(cells, 2 * cells),
    line: carrier.numbers.subarray(2 * cells, 2 * cells + rows),
    flags: carrier.marks.subarray(0, rows),
    notes,
    extra,
    ...(typed ? { types: carrier.marks.subarray(rows, rows + cells) } : {}),
  };
}

/** The parts of a carrier that change hands. */
export function transferList({ bytes, numbers, marks }: Carrier): ArrayBuffer[] {
  return [bytes.buffer, numbers.buffer, marks.buffer];
}

function fits<T extends Uint8Array | Int32Array>(memory: T | undefined, length: number): T | undefined {
  return memory !== undefined && memory.length >= length ? memory : undefined;
}

function highest(ends: Int32Array, cells: number): number {
  let most = 0;
  for (let i = 0; i < cells; i++) if (ends[i]! > most) most = ends[i]!;
  return most;
}
