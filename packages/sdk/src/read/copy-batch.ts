import type { Batch } from './batch.ts';

/** A batch of its own memory, which outlives the reader's next one. */
export function copyOfBatch(batch: Batch): Batch {
  const cells = batch.rows * batch.columns;
  return {
    ...batch,
    bytes: batch.bytes.slice(),
    start: batch.start.slice(0, cells),
    end: batch.end.slice(0, cells),
    line: batch.line.slice(0, batch.rows),
    flags: batch.flags.slice(0, batch.rows),
    notes: [...batch.notes],
    extra: new Map(batch.extra),
    ...(batch.stood === undefined ? {} : { stood: copyOfStood(batch.stood) }),
    ...(batch.types === undefined ? {} : { types: batch.types.slice(0, cells) }),
  };
}

function copyOfStood(stood: NonNullable<Batch['stood']>): NonNullable<Batch['stood']> {
  return new Map([...stood].map(([column, { start, end }]) => [column, { start: start.slice(), end: end.slice() }]));
}
