import type { Progress } from '@shuniu/sdk/import';
import type { Io } from '../io.ts';
import { reports } from '../words/reports.ts';
import { say } from '../words/text.ts';
import { clock, grouped, percent } from './numbers.ts';
import { displayWidth, fit } from './width.ts';

const BAR = 24;

/** An import's, or how far a migration of a store is. */
type Shown = Omit<Progress, 'stage' | 'input'> & { readonly stage: Progress['stage'] | 'migrating' };

/** One line on the terminal that says how far a run is; nothing at all where no person is watching. */
export class ProgressLine {
  readonly #io: Io;
  readonly #now: () => number;
  #started: number | undefined;
  #shown = false;

  constructor(io: Io, now: () => number = () => performance.now()) {
    this.#io = io;
    this.#now = now;
  }

  show(progress: Shown): void {
    const terminal = this.#io.terminal;
    if (terminal === undefined) return;
    this.#started ??= this.#now();
    const seconds = (this.#now() - this.#started) / 1000;
    terminal.draw(`\r${fit(this.#line(progress, seconds), terminal.columns() - 1)}\u001b[K`);
    this.#shown = true;
  }

  /** Takes the line away before something else is written. */
  clear(): void {
    if (this.#shown) this.#io.terminal?.draw('\r\u001b[K');
    this.#shown = false;
  }

  #line({ stage, share, rows, refused }: Shown, seconds: number): string {
    const lang = this.#io.lang();
    const filled = Math.round(share * BAR);
    const parts = [
      `${say(lang, reports[stage])} ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${percent(Math.floor(share * 1000), 1000)}`,
      say(lang, reports.rows, { n: grouped(rows) }),
    ];
    // The first moments say nothing about the rest.
    if (seconds > 1 && rows > 0)
      parts.push(say(lang, reports.rowsPerSecond, { n: grouped(Math.round(rows / seconds)) }));
    if (refused > 0) parts.push(`${say(lang, reports.refused)} ${grouped(refused)}`);
    if (seconds > 2 && share > 0.02 && share < 1)
      parts.push(say(lang, reports.left, { time: clock((seconds / share) * (1 - share)) }));
    return parts.reduce((line, part) =>
      displayWidth(line) + displayWidth(part) + 2 < this.#width() ? `${line}  ${part}` : line,
    );
  }

  #width(): number {
    return this.#io.terminal?.columns() ?? 80;
  }
}
