import type { Words } from '@shuniu/schema';
import type { Config } from '../config/config.ts';
import type { RouteOptions } from '../server/fastify.ts';
import { TAGS, type RouteTag } from '../server/tags.ts';
import { VERSION } from '../version.ts';
import { operationOf, type Operation } from './operation.ts';
import { pathOf, rawPathOf } from './path.ts';
import { PROBLEM_SCHEMA } from './problem-schema.ts';
import { SECURITY_SCHEMES } from './security.ts';

/** An OpenAPI 3.1 document, as far as this program looks at it again. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string } & Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

export const both = ({ zh, en }: Words): string => `${zh} · ${en}`;

/**
 * Describes routes as they were registered: nothing is written twice, so nothing can be told that is not so.
 * @param schemas further schemas by name, for `#/components/schemas/…`
 */
export function documentOf(
  routes: readonly RouteOptions[],
  config: Config,
  schemas: Readonly<Record<string, object>> = {},
): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {};
  const used = new Set<string>();
  for (const route of [...routes].sort((a, b) => (rawPathOf(a.url) < rawPathOf(b.url) ? -1 : 1))) {
    const methods = Array.isArray(route.method) ? route.method : [route.method];
    for (const method of methods.filter((each) => each !== 'HEAD')) {
      const operation = operationOf(route, method);
      operation.tags.forEach((tag) => used.add(tag));
      (paths[pathOf(route.url)] ??= {})[method.toLowerCase()] = operation;
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `${config.hub.title} · Shuniu hub`,
      version: VERSION,
      description:
        '枢纽数据交换接口。请求的签名遵 RFC 9421，错误应答遵 RFC 9457；列表一律游标分页。' +
        ' Data-exchange hub. Requests are signed by RFC 9421, refusals are problem details of RFC 9457, lists are paged by cursors.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: config.publicUrl ?? '/' }],
    tags: (Object.keys(TAGS) as RouteTag[])
      .filter((name) => used.has(name))
      .map((name) => ({ name, description: both(TAGS[name]) })),
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA, ...schemas },
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}
