import type { Access } from '../policy/principal.ts';
import type { ProblemCode } from '../problem/catalogue.ts';
import type { RouteOptions } from '../server/fastify.ts';
import type { RouteAnswer, RouteText } from '../server/route-schema.ts';
import { operationId, pathOf } from './path.ts';
import { problemAnswers } from './problem-schema.ts';
import { securityOf } from './security.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: object;
  readonly description?: string;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
  /** Who may call: `anyone`, or `app`, `system`, `security`, `audit`. */
  readonly 'x-access': Access;
}

/** A route that says nothing of itself (a test finds those) keeps the others from being told of no longer than itself. */
function silent(name: string): RouteText & { readonly bodyType?: string; readonly rawBody?: object } {
  const words = { zh: name, en: name };
  return { tag: 'node', summary: words, answers: { 200: { what: words } } };
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  readonly required?: readonly string[];
}

export function operationOf({ url, config, schema }: RouteOptions, method: string): Operation {
  const text = schema?.text ?? silent(`${method} ${url}`);
  const access = config?.access ?? 'anyone';
  const parameters = [
    ...parametersOf('path', schema?.params as ObjectSchema | undefined),
    ...parametersOf('query', schema?.querystring as ObjectSchema | undefined),
    ...parametersOf('header', schema?.headers as ObjectSchema | undefined),
  ];
  const body = (schema?.body ?? text.rawBody) as object | undefined;
  const bodyType = text.bodyType ?? (body === undefined ? undefined : 'application/json');
  const problems: readonly ProblemCode[] = [
    ...(text.problems ?? []),
    ...(parameters.length > 0 || bodyType !== undefined ? (['request_malformed'] as const) : []),
    ...(bodyType === undefined ? [] : (['body_too_large', 'media_type_unknown'] as const)),
    ...(config?.guarded === true ? (['too_many_refusals'] as const) : []),
    ...(access === 'anyone'
      ? []
      : (['unauthenticated', 'forbidden', 'credentials_ambiguous', 'too_many_refusals'] as const)),
    'not_found',
    'misdirected',
    'internal',
    'busy',
  ];
  return {
    operationId: operationId(method, pathOf(url)),
    tags: [text.tag],
    summary: `${text.summary.zh} · ${text.summary.en}`,
    ...(text.description === undefined ? {} : { description: `${text.description.zh}\n\n${text.description.en}` }),
    security: securityOf(access),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(bodyType === undefined
      ? {}
      : { requestBody: { required: true, content: { [bodyType]: { schema: body ?? { type: 'string' } } } } }),
    responses: {
      ...Object.fromEntries(Object.entries(text.answers).map(([status, answer]) => [status, answerOf(answer)])),
      ...problemAnswers(problems),
    },
    'x-access': access,
  };
}

function parametersOf(place: Parameter['in'], schema: ObjectSchema = {}): Parameter[] {
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...rest }]) => ({
    name: name === '*' ? 'rest' : name,
    in: place,
    required: place === 'path' || schema.required?.includes(name) === true,
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }));
}

function answerOf({ what, schema, type, alsoAs = [], headers }: RouteAnswer): object {
  const first = type ?? (schema === undefined ? undefined : 'application/json');
  const types = [...(first === undefined ? [] : [first]), ...alsoAs];
  return {
    description: `${what.zh} · ${what.en}`,
    ...(headers === undefined
      ? {}
      : { headers: Object.fromEntries(Object.entries(headers).map(([name, of]) => [name, { schema: of }])) }),
    ...(types.length === 0
      ? {}
      : {
          content: Object.fromEntries(
            types.map((each) => [
              each,
              { schema: each === first && schema !== undefined ? schema : { type: 'string' } },
            ]),
          ),
        }),
  };
}
