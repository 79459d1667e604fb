import type { Field, RecordType } from '@shuniu/schema';
import type { Dataset } from '../policy/dataset.ts';

type Node = Readonly<Record<string, unknown>>;

/** A record as JSON Schema, without annotations: what programs that know nothing of ours can check. */
export function recordJsonSchema(type: RecordType): Node {
  return {
    type: 'object',
    title: type.title.zh,
    required: type.fields
      .filter(({ requirement, unproven }) => requirement === 'M' && unproven !== true)
      .map(({ name }) => name),
    properties: Object.fromEntries(type.fields.map((field) => [field.name, fieldSchema(field)])),
  };
}

function fieldSchema({ kind, title, corroborated, maxLength, values, sensitivity }: Field): Node {
  const about = { title: title.zh, description: `${title.en} · ${sensitivity}` };
  switch (kind) {
    case 'number':
    case 'easting':
    case 'northing':
      return { type: 'number', ...about };
    case 'integer':
      return { type: 'integer', ...about };
    case 'geometry':
      return { type: 'object', ...about, description: `${about.description} · GeoJSON (RFC 7946)` };
    case 'date':
      return { type: 'string', format: 'date', ...about };
    case 'datetime':
      return { type: 'string', format: 'date-time', ...about };
    default:
      return {
        type: 'string',
        ...about,
        ...(corroborated && maxLength !== undefined ? { maxLength } : {}),
        ...(corroborated && values !== undefined ? { enum: values } : {}),
      };
  }
}

/** The part of the interface's description that is about one dataset (OpenAPI 3.1). */
export function datasetOpenApi({ id, title, type, version }: Dataset): Node {
  const path = `/v1/datasets/${id}`;
  const json = (schema: Node): Node => ({ 'application/json': { schema } });
  const record = { $ref: '#/components/schemas/Record' };
  const refused = {
    description: 'problem details (RFC 9457)',
    content: { 'application/problem+json': { schema: { type: 'object' } } },
  };
  return {
    openapi: '3.1.0',
    info: { title: title.zh, summary: title.en, version: String(version) },
    paths: {
      [`${path}/records`]: {
        get: {
          operationId: 'records',
          summary: `${title.zh}：读取记录`,
          responses: {
            200: {
              description: 'a page of records',
              content: json({ type: 'object', properties: { records: { type: 'array', items: record } } }),
            },
            '4XX': refused,
          },
        },
      },
      [`${path}/batches`]: {
        post: {
          operationId: 'push',
          summary: `${title.zh}：推送一批记录`,
          requestBody: { required: true, content: { 'application/x-ndjson': { schema: record } } },
          responses: {
            200: { description: 'a receipt with a status for every record', content: json({ type: 'object' }) },
            '4XX': refused,
          },
        },
      },
    },
    components: { schemas: { Record: recordJsonSchema(type) } },
  };
}

/** What a person wants to know of a dataset, as Markdown. */
export function datasetDocs({ id, title, provider, type, version }: Dataset): string {
  const cell = (text: string): string => text.replaceAll(/[|\n]/g, ' ');
  const rows = type.fields.map(({ name, title, kind, requirement, maxLength, values, sensitivity }) =>
    [name, title.zh, title.en, kind, requirement, maxLength ?? '', values?.join(' ') ?? '', sensitivity]
      .map((each) => cell(String(each)))
      .join(' | '),
  );
  return [
    `# ${title.zh} · ${title.en}`,
    '',
    `\`${id}\` · ${provider} · v${version} · ${type.name}${type.edition === undefined ? '' : `@${type.edition}`}`,
    '',
    `标识 identity: ${type.identity.join(', ')} · 几何 geometry: ${type.geometry}`,
    '',
    '| 字段 field | 名称 | title | 类别 kind | 必填 M/C/O | 长度 length | 值 values | 敏感程度 sensitivity |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}
