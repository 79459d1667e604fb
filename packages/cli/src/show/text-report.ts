import { titleOf } from '@shuniu/sdk';
import { visible, type Notice, type Report, type Sample } from '@shuniu/sdk/report';
import type { Io } from '../io.ts';
import { trust } from '../words/doctor.ts';
import { reports } from '../words/reports.ts';
import { say, type Text } from '../words/text.ts';
import { bytes, grouped, percent } from './numbers.ts';
import { displayWidth, padEnd, padStart } from './width.ts';

/** How much of a report fits into a glance: kinds of findings, and samples of each. */
const MOST_NOTICES = 10;
const MOST_SAMPLES = { error: 2, warning: 1 } as const;
/** What a whole file lacks or was not read of it has to be seen at once: there is no row to learn it from. */
const MOST_OF_A_FILE = 10;
const LABEL = 11;
const NOTHING: Text = { zh: '', en: '' };

/** What was found, for a person at a terminal: numbers first, then the findings that matter most, then what stands where. */
export function printReport(report: Report, io: Io): void {
  printCounts(report, io);
  const groups = [
    ['error', reports.errors],
    ['warning', reports.warnings],
  ] as const;
  for (const [severity, title] of groups) {
    const notices = report.notices.filter((notice) => notice.severity === severity);
    if (notices.length > 0) printNotices(notices, title, report.inputs.length > 1, io);
  }
  if (report.notices.length === 0) io.err(`\n  ${io.colour.green('✓')} ${say(io.lang(), reports.nothingWrong)}`);
  printFacts(report, io);
}

/** A line of facts below the report: `  label   text`. */
export function printFact(label: Text, text: string, io: Io): void {
  io.err(`  ${io.colour.dim(padEnd(say(io.lang(), label), LABEL))} ${text}`);
}

function printCounts({ counts }: Report, io: Io): void {
  const { colour } = io;
  const word = (text: Text, params?: Record<string, string | number>): string => say(io.lang(), text, params);
  const accepted = `${word(reports.accepted)} ${colour.bold(grouped(counts.accepted))}`;
  const refused = `${word(reports.refused)} ${colour.bold(grouped(counts.refused))}`;
  const share = counts.refused > 0 ? ` (${percent(counts.refused, counts.read)})` : '';
  const read = `${word(reports.read)} ${colour.bold(word(reports.rows, { n: grouped(counts.read) }))}`;
  io.err('');
  io.err(`  ${read}   ${colour.green(accepted)}   ${counts.refused > 0 ? colour.red(refused + share) : refused}`);
  const stored = (['inserted', 'updated', 'unchanged', 'skipped', 'retired'] as const).filter(
    (name) => counts[name] > 0,
  );
  if (stored.length === 0) return;
  io.err(
    `  ${word(reports.stored)} ${stored.map((name) => word(reports[name], { n: grouped(counts[name]) })).join(' · ')}`,
  );
}

function printNotices(notices: readonly Notice[], title: Text, severalInputs: boolean, io: Io): void {
  const { colour } = io;
  io.err(`\n  ${colour.bold(say(io.lang(), title))}`);
  const shown = notices.slice(0, MOST_NOTICES);
  const widest = Math.max(...shown.map((notice) => displayWidth(grouped(notice.total))));
  for (const notice of shown) {
    const paint = notice.severity === 'error' ? colour.red : colour.yellow;
    io.err(
      `  ${paint(padStart(grouped(notice.total), widest))}  ${colour.bold(nameOf(notice.code, io))}  ${colour.dim(notice.code)}`,
    );
    const most = notice.samples[0]?.line === 0 ? MOST_OF_A_FILE : MOST_SAMPLES[notice.severity];
    for (const sample of notice.samples.slice(0, most)) {
      io.err(
        `  ${' '.repeat(widest)}    ${colour.dim(whereOf(sample, severalInputs, io))}  ${visible(sample.message, 300)}`,
      );
    }
    const more = notice.total - Math.min(most, notice.samples.length);
    if (more > 0)
      io.err(`  ${' '.repeat(widest)}    ${colour.dim(say(io.lang(), reports.more, { n: grouped(more) }))}`);
  }
  const hidden = notices.length - shown.length;
  if (hidden > 0) io.err(`  ${colour.dim(say(io.lang(), reports.moreKinds, { n: hidden }))}`);
}

function whereOf(sample: Sample, severalInputs: boolean, io: Io): string {
  const line =
    sample.line === 0 ? say(io.lang(), reports.wholeFile) : say(io.lang(), reports.atLine, { line: sample.line });
  return severalInputs ? `${visible(sample.input, 60)} ${line}` : line;
}

function printFacts({ inputs, lock, coverage, asOf }: Report, io: Io): void {
  const { colour } = io;
  io.err('');
  inputs.forEach((input, i) => {
    const facts = [bytes(input.bytes), input.encoding, input.crs, input.axes].filter(
      (fact) => fact !== null && fact !== '',
    );
    printFact(
      i === 0 ? reports.input : NOTHING,
      `${visible(input.name)}  ${colour.dim(visible(facts.join(' · '), 300))}`,
      io,
    );
  });
  // an overlay over two tables stands in the lock twice
  const overlays = new Map(lock.overlays.map((overlay) => [overlay.id, overlay])).values();
  const judges = [...lock.tables.map((table) => ({ id: table.ref, ...table })), ...overlays];
  judges.forEach(({ id, status }, i) => {
    const told = status === undefined ? '' : `  ${colour.dim(say(io.lang(), trust[status]))}`;
    printFact(i === 0 ? reports.by : NOTHING, `${id}${told}`, io);
  });
  printFact(reports.asOf, asOf, io);
  printFact(reports.checked, say(io.lang(), reports.checks, { n: coverage.checked.length }), io);
  if (coverage.notChecked.length > 0)
    printFact(reports.notChecked, coverage.notChecked.map((item) => visible(item, 100)).join(', '), io);
}

/** A code without a short name stands for itself. */
function nameOf(code: string, io: Io): string {
  const title = titleOf(code);
  return title === undefined ? code : io.lang() === 'en' ? title.en : title.zh;
}
