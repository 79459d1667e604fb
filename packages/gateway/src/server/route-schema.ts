import type { Words } from '@shuniu/schema';
import type { ProblemCode } from '../problem/catalogue.ts';
import type { RouteTag } from './tags.ts';

/** JSON Schema 2020-12, as it stands in the description of the interface. */
export type JsonSchema = object;

/** One answer that is a success. */
export interface RouteAnswer {
  readonly what: Words;
  /** Absent with `type`: bytes or text. Absent altogether: no body. */
  readonly schema?: JsonSchema;
  /** `application/json` where a schema is given. */
  readonly type?: string;
  /** Further media types in which the same can be had: `application/geo+json`, `text/csv`. */
  readonly alsoAs?: readonly string[];
  readonly headers?: Readonly<Record<string, JsonSchema>>;
}

/** What a route says of itself besides what is checked; from it comes `/openapi.json`. */
export interface RouteText {
  readonly tag: RouteTag;
  /** One line. */
  readonly summary: Words;
  readonly description?: Words;
  /** Answers by status, 2xx and 3xx. */
  readonly answers: Readonly<Record<number, RouteAnswer>>;
  /**
   * Problems that this route may answer with, beside those that follow from its access and its schemas (400, 401, 403) and
   * those that any route has (500, 503).
   */
  readonly problems?: readonly ProblemCode[];
}

export interface RouteParts extends RouteText {
  readonly params?: JsonSchema;
  readonly querystring?: JsonSchema;
  readonly headers?: JsonSchema;
  readonly body?: JsonSchema;
  /** Media type of the body where it is not JSON; such a body is not checked by its schema but by the handler. */
  readonly bodyType?: string;
}

/** What Fastify takes as `schema` of a route: the parts that it checks, and the words under `text`. */
export function routeSchema({ params, querystring, headers, body, bodyType, ...text }: RouteParts): {
  readonly text: RouteText & Pick<RouteParts, 'bodyType'> & { readonly rawBody?: JsonSchema };
  readonly params?: JsonSchema;
  readonly querystring?: JsonSchema;
  readonly headers?: JsonSchema;
  readonly body?: JsonSchema;
} {
  return {
    text: {
      ...text,
      ...(bodyType === undefined ? {} : { bodyType, ...(body === undefined ? {} : { rawBody: body }) }),
    },
    ...(params === undefined ? {} : { params }),
    ...(querystring === undefined ? {} : { querystring }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined || bodyType !== undefined ? {} : { body }),
  };
}
