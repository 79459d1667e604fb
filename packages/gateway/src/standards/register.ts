import { recordType, type RecordType } from '@shuniu/schema';
import { issuesOf, words } from '@shuniu/sdk';
import type { Hub } from '../hub.ts';
import { datasetOf } from '../policy/dataset.ts';
import { dayInChina } from '../policy/day-in-china.ts';
import { Problem } from '../problem/problem.ts';
import type { ProblemCode } from '../problem/catalogue.ts';
import type { Request, Server } from '../server/fastify.ts';
import { routeSchema, type RouteAnswer } from '../server/route-schema.ts';
import { registerStandardsFolder } from './folder-routes.ts';
import { editionsAnswer, listAnswer, lookupAnswer, tableAnswer, told, translateAnswer, type Asked } from './answers.ts';

const ANSWER: RouteAnswer = { what: { zh: '结果', en: 'the result' }, schema: { type: 'object' } };
const text = (description: string) => ({ type: 'string', minLength: 1, maxLength: 100, description });
const REF = text('代码表，如 gbt-30428-2/part@2013');
const CODE = { type: 'string', minLength: 1, maxLength: 40, description: '代码' };
const WHERE = {
  overlay: text('地方扩展，如 cn-140100'),
  asOf: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: '基准日，缺省为今天' },
};
const query = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties: { ...properties, ...WHERE },
});
const VALIDATE = {
  type: 'object',
  additionalProperties: false,
  required: ['records'],
  properties: {
    dataset: text('数据集；或写 recordType'),
    recordType: text('内置记录类型'),
    edition: { type: 'string', pattern: '^[0-9]{4}$' },
    records: { type: 'array', minItems: 1, maxItems: 1000, items: { type: 'object' } },
  },
} as const;

interface Questions {
  readonly ref: string;
  readonly code: string;
  readonly standard: string;
  readonly from: string;
  readonly to: string;
}

/** The standards library of the hub: the answers of `shuniu standards … --json`. */
export function registerStandards(app: Server, hub: Hub): void {
  const answers = (
    url: string,
    summary: { zh: string; en: string },
    querystring: object,
    answer: (questions: Questions, asked: Asked) => object,
    problems: readonly ProblemCode[] = ['standards_question'],
  ): void => {
    app.get(
      url,
      {
        config: { access: 'anyone' },
        schema: routeSchema({
          tag: 'standards',
          summary,
          answers: { 200: ANSWER },
          problems,
          querystring: querystring as Readonly<Record<string, unknown>>,
        }),
      },
      (request) => Promise.resolve(told(() => answer(request.query as Questions, askedOf(hub, request)))),
    );
  };
  answers(
    '/v1/standards/tables',
    { zh: '代码表、扩展、对照表一览', en: 'Code tables, overlays, maps' },
    query([], {}),
    (_, asked) => listAnswer(asked.library),
  );
  answers(
    '/v1/standards/editions',
    { zh: '各版本及其起止日期', en: 'Editions with their dates' },
    query([], {}),
    (_, asked) => editionsAnswer(asked),
  );
  answers(
    '/v1/standards/table',
    { zh: '一张代码表', en: 'A code table' },
    query(['ref'], { ref: REF }),
    ({ ref }, asked) => tableAnswer(ref, asked),
  );
  answers(
    '/v1/standards/lookup',
    { zh: '查码', en: 'Looks a code up' },
    query(['code', 'standard'], { code: CODE, standard: REF }),
    ({ code, standard }, asked) => lookupAnswer(code, standard, asked),
    ['standards_question', 'code_unknown_here'],
  );
  answers(
    '/v1/standards/translate',
    { zh: '不同版本之间转换代码', en: 'Translates a code between editions' },
    query(['code', 'from', 'to'], { code: CODE, from: REF, to: REF }),
    ({ code, from, to }, asked) => translateAnswer(code, from, to, asked),
    ['standards_question', 'code_unknown_here'],
  );
  app.post(
    '/v1/standards/validate',
    {
      config: { access: ['app', 'system', 'security'] },
      schema: routeSchema({
        tag: 'standards',
        summary: { zh: '按记录类型校验记录，不存储', en: 'Checks records by their record type; stores nothing' },
        answers: { 200: ANSWER },
        problems: ['dataset_unknown', 'dataset_kind', 'dataset_edition'],
        body: VALIDATE,
      }),
    },
    async (request) => {
      const asked = request.body as { dataset?: string; recordType?: string; edition?: string; records: object[] };
      const type = await typeOf(hub, asked);
      const findings = asked.records.flatMap((record, at) =>
        issuesOf(record, type, { line: at + 1 }).map((finding) => ({
          ...finding,
          message: { zh: words(finding, 'zh-CN'), en: words(finding, 'en') },
        })),
      );
      const refused = new Set(findings.filter(({ severity }) => severity === 'error').map(({ line }) => line));
      const read = asked.records.length;
      return { read, accepted: read - refused.size, refused: refused.size, findings };
    },
  );
  registerStandardsFolder(app, hub);
}

function askedOf(hub: Hub, request: Request): Asked {
  const { overlay, asOf = dayInChina() } = request.query as { overlay?: string; asOf?: string };
  return { asOf, library: hub.library, ...(overlay === undefined ? {} : { overlay }) };
}

async function typeOf(
  hub: Hub,
  { dataset, recordType: name, edition }: { dataset?: string; recordType?: string; edition?: string },
): Promise<RecordType> {
  if ((dataset === undefined) === (name === undefined)) throw new Problem('dataset_kind');
  if (dataset !== undefined) return (await hub.pool.use((session) => datasetOf(session, dataset))).type;
  try {
    return recordType(name ?? '', edition);
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('dataset_edition', { reason: error.message });
    throw error;
  }
}
