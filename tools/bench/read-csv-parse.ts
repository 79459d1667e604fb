import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { parse } from 'csv-parse';

/** A peer's way of only reading: platform decoder, csv-parse, an object per row. A program of its own, so that its memory is its own. */
const [path = '', bytes = '0'] = process.argv.slice(2);
const decoder = new TextDecoder('gb18030');
const decode = new Transform({
  transform: (chunk: Buffer, _, done) => done(null, decoder.decode(chunk, { stream: true })),
  flush: (done) => done(null, decoder.decode()),
});
const rows = createReadStream(path, { highWaterMark: 1 << 20, end: Number(bytes) - 1 })
  .pipe(decode)
  .pipe(parse({ columns: true, relax_column_count: true, relax_quotes: true, skip_records_with_error: true }));
let count = 0;
for await (const row of rows) count += row === null ? 0 : 1;
console.log(count);
