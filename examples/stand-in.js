// Stands in for the person who decides what `import-table` and `convert --to-standard` ask: takes what is suggested, else the first
// candidate or answer, else says that there is none. Whoever decides for a city reads every line instead.
//   node stand-in.js <decisions.csv | worklist.csv> [<code or name>=<decision> …]
import { writeFileSync } from 'node:fs';
import { openCsv } from '@shuniu/sdk/read';

const [path = '', ...said] = process.argv.slice(2);
const decided = new Map(said.map((word) => word.split('=')));
const source = await openCsv(path);
const at = (name) => source.header.findIndex((heading) => heading.split(' ').includes(name));
const rows = [];
for await (const { bytes, rows: count, columns, start, end } of source.batches()) {
  for (let first = 0; first < count * columns; first += columns) {
    const cell = (column) => Buffer.from(bytes.subarray(start[first + column], end[first + column])).toString();
    rows.push(source.header.map((_, column) => cell(column).replaceAll('""', '"')));
  }
}
await source.close();

for (const row of rows) {
  const of = (name) => row[at(name)] ?? '';
  const put = (name, value) => at(name) >= 0 && (row[at(name)] = value);
  const own = decided.get(of('code').split(' ')[0]) ?? decided.get(of('name'));
  const candidate = of('candidates').split(/[ ;]/)[0];
  const answers = of('answers').split(' | ');
  const asksForCode = answers[0]?.includes('<') === true;
  const usual =
    at('candidates') >= 0 || of('question') === 'roll_up'
      ? candidate || 'none'
      : answers[asksForCode ? answers.length - 1 : 0];
  const decision = own ?? (of('suggestion') || usual);
  put('decision', decision);
  put('decided_by', '示例 example');
  put(at('reason') >= 0 ? 'reason' : 'comment', '示例：没有逐条核对 / an example: nobody has looked');
}

const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
writeFileSync(path, [source.header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join(''));
console.log(`${rows.length} 处已填 decided: ${path}`);
