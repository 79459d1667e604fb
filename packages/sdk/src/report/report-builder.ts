import type { Finding } from '../finding/finding.ts';
import { words } from '../finding/words.ts';
import type { Lang } from '../finding/words.ts';
import type { Counts, Notice, Report, ReportInput, Sample } from './report.ts';

export interface ReportHead {
  readonly version: string;
  readonly asOf: string;
  readonly lang: Lang;
  /** Most samples of each notice. */
  readonly samples: number;
}

interface Tally {
  readonly code: string;
  readonly severity: Finding['severity'];
  total: number;
  readonly samples: Sample[];
}

/** Counts findings and keeps the first samples of each; findings come in the order of inputs and lines. Memory does not grow with the file. */
export class ReportBuilder {
  readonly #head: ReportHead;
  readonly #tallies = new Map<string, Tally>();
  readonly #inputs: ReportInput[] = [];
  readonly #counts: { -readonly [K in keyof Counts]: number } = {
    read: 0,
    accepted: 0,
    refused: 0,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    retired: 0,
  };

  constructor(head: ReportHead) {
    this.#head = head;
  }

  find(finding: Finding): void {
    const key = `${finding.severity}/${finding.code}`;
    let tally = this.#tallies.get(key);
    if (tally === undefined) {
      tally = { code: finding.code, severity: finding.severity, total: 0, samples: [] };
      this.#tallies.set(key, tally);
    }
    tally.total++;
    if (tally.samples.length < this.#head.samples) tally.samples.push(this.#sampleOf(finding));
  }

  input(input: ReportInput): void {
    this.#inputs.push(input);
  }

  count(what: keyof Counts, by: number): void {
    this.#counts[what] += by;
  }

  get counts(): Counts {
    return this.#counts;
  }

  build(lock: Report['lock'], coverage: Report['coverage']): Report {
    return {
      tool: 'shuniu',
      version: this.#head.version,
      lock,
      asOf: this.#head.asOf,
      inputs: this.#inputs,
      counts: { ...this.#counts },
      coverage,
      notices: [...this.#tallies.values()]
        .toSorted(bySeverityAndCode)
        .map(({ code, severity, total, samples }) => ({ code, severity, total, samples })),
    };
  }

  #sampleOf(finding: Finding): Sample {
    return {
      input: finding.input,
      line: finding.line,
      column: finding.column ?? null,
      field: finding.field ?? null,
      value: finding.value ?? null,
      ...(finding.expected === undefined ? {} : { expected: finding.expected }),
      message: words(finding, this.#head.lang),
    };
  }
}

function bySeverityAndCode(a: Notice, b: Notice): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  return b.total - a.total || (a.code < b.code ? -1 : 1);
}
