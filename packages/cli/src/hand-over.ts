import { extname } from 'node:path';
import { titleOf } from '@shuniu/sdk';
import { renderHtml, type Picture, type Report } from '@shuniu/sdk/report';
import { replacingFile } from '@shuniu/sdk/write';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { printFact, printReport } from './show/text-report.ts';
import { nextStep, type Doing } from './next-step.ts';
import { reports } from './words/reports.ts';
import { say } from './words/text.ts';

interface Flags {
  readonly rejects?: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** Gives the outcome of a check or an import to whoever asked: the page, JSON for machines, words for people, the exit code. */
export async function handOver(
  report: Report,
  picture: Picture | undefined,
  command: Doing,
  flags: Flags,
  io: Io,
): Promise<void> {
  if (flags.report !== undefined && picture !== undefined)
    await writePage(flags.report, renderHtml(report, picture, io.lang(), titleOf));
  if (flags.json === true) io.out(JSON.stringify(report, null, 2));
  printReport(report, io);
  if (flags.rejects !== undefined && report.counts.refused > 0) {
    const hint = extname(flags.rejects).toLowerCase() === '.csv' ? reports.rejectsHint : reports.rejectsXlsx;
    printFact(reports.rejectsAt, say(io.lang(), hint, { path: flags.rejects }), io);
  }
  if (flags.report !== undefined) printFact(reports.reportAt, flags.report, io);
  const next = nextStep(report, command, flags.rejects !== undefined);
  if (next !== undefined) printFact(reports.next, say(io.lang(), next), io);
  io.err('');
  if (report.notices.some((notice) => notice.severity === 'error')) io.setExit(EXIT.findings);
}

/** Whole or not at all: a page that was there stays until the new one is complete. */
async function writePage(path: string, page: string): Promise<void> {
  const file = await replacingFile(path);
  try {
    await file.write(new TextEncoder().encode(page));
    await file.finish();
  } catch (error) {
    await file.abort();
    throw error;
  }
}
