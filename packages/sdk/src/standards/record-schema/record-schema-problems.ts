import { builtIn, type Library, type RecordSchema } from '@shuniu/schema';
import { schemaCheck, type SchemaBreach } from '../../json-schema.ts';
import type { RecordSchemaProblem } from './problem.ts';
import { semanticProblems } from './semantics.ts';
import { RECORD_SHAPE } from './shape.ts';

let shape: ((value: unknown) => readonly SchemaBreach[]) | undefined;

/**
 * Everything that is wrong with a record schema that a deployment brings; none: it is a RecordSchema, and a table, checks
 * and an interface can be made of it. Whether it contradicts itself is looked at only where its form is right.
 */
export function recordSchemaProblems(schema: unknown, library: Library = builtIn): RecordSchemaProblem[] {
  shape ??= schemaCheck(RECORD_SHAPE);
  const breaches = shape(schema);
  if (breaches.length === 0) return semanticProblems(schema as RecordSchema, library);
  return breaches.slice(0, 100).map(({ at, keyword, params, reason }) => ({
    code: keyword === 'additionalProperties' ? 'schema_keyword' : 'schema_shape',
    at,
    zh: inChinese(keyword, params, reason),
    en: reason,
  }));
}

function inChinese(keyword: string, params: SchemaBreach['params'], reason: string): string {
  if (keyword === 'additionalProperties')
    return `不认识 ${String(params['additionalProperty'])}；记录不会按它校验，请去掉`;
  if (keyword === 'required') return `缺少 ${String(params['missingProperty'])}`;
  return `不合 standards/schemas/record.schema.json 的规定：${reason}`;
}
