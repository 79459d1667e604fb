import { PROBLEMS, type ProblemCode, type ProblemEntry } from '../problem/catalogue.ts';

/** Problem details, RFC 9457, with the members of the hub. */
export const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'RFC 9457。程序依 code 分支，不依文字。 Programs branch on code, never on words.',
  required: ['type', 'status', 'code', 'title', 'detail', 'titleEn', 'detailEn', 'params', 'requestId'],
  properties: {
    type: { type: 'string', description: 'urn:shuniu:problem:<code>' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', enum: Object.keys(PROBLEMS).sort() },
    title: { type: 'string' },
    detail: { type: 'string', description: '哪里不对、下一步怎么做 · what is wrong and what to do next' },
    titleEn: { type: 'string' },
    detailEn: { type: 'string' },
    params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    requestId: { type: 'string' },
  },
} as const;

/** Answers that are problems, by status. */
export function problemAnswers(codes: readonly ProblemCode[]): Record<string, object> {
  const known: Readonly<Record<ProblemCode, ProblemEntry>> = PROBLEMS;
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of [...new Set(codes)].sort()) {
    const { status } = known[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      String(status),
      {
        description: of.map((code) => `\`${code}\` ${known[code].title.zh} · ${known[code].title.en}`).join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        'x-codes': of,
      },
    ]),
  );
}
