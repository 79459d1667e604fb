import { PROBLEMS, type ProblemCode, type ProblemEntry } from './catalogue.ts';

export type ProblemParams = Readonly<Record<string, string | number>>;

/** Thrown where a request cannot be answered as asked; becomes problem details (RFC 9457). */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  /** Header fields of the answer, e.g. `retry-after`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where there are several: each of them. */
  readonly problems: readonly object[] | undefined;

  constructor(
    code: ProblemCode,
    params: ProblemParams = {},
    headers: Readonly<Record<string, string>> = {},
    problems?: readonly object[],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'Problem';
    this.code = code;
    this.params = params;
    this.headers = headers;
    this.problems = problems;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}

/** The body of an answer of type `application/problem+json`. Members beside the RFC's own: `code`, `params`, the words in English. */
export interface ProblemDetails {
  readonly type: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
  readonly titleEn: string;
  readonly detailEn: string;
  readonly params: ProblemParams;
  readonly requestId: string;
  readonly problems?: readonly object[];
}

export function problemDetails({ code, params, problems }: Problem, requestId: string): ProblemDetails {
  const entry: ProblemEntry = PROBLEMS[code];
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  return {
    type: `urn:shuniu:problem:${code}`,
    status: entry.status,
    code,
    title: entry.title.zh,
    detail: filled(entry.detail.zh),
    titleEn: entry.title.en,
    detailEn: filled(entry.detail.en),
    params,
    requestId,
    ...(problems === undefined ? {} : { problems }),
  };
}
