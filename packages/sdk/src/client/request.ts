/** A request to a hub, before it is signed. */
export interface HubRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the hub's root, with its query: `/v1/grants?limit=10`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /**
   * Whether sending it twice does no more than sending it once. Only such a request is repeated when nobody knows what became
   * of it. Absent: for GET.
   */
  readonly repeatable?: boolean;
  /** Milliseconds beyond the usual that the hub may take: a long-poll. */
  readonly extraMs?: number;
  readonly signal?: AbortSignal;
}

/** A complete answer with a status of success, or 304. */
export interface HubAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** The request's header fields as sent in the attempt that succeeded: what a receipt's signature refers to. */
  readonly sent: Readonly<Record<string, string>>;
  /** How often it was sent. */
  readonly attempts: number;
}

export type QueryValue = string | number | boolean | undefined | readonly (string | number)[];

/** `path` with a query; what is undefined is left out, lists are joined by commas. */
export function withQuery(path: string, query: Readonly<Record<string, QueryValue>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(Array.isArray(value) ? value.join(',') : String(value))}`],
  );
  return parts.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${parts.join('&')}`;
}

/**
 * Parts of a path, each encoded: what comes from outside cannot leave its place.
 * @throws RangeError for an empty part, `.` and `..`, which no URL can carry as a name
 */
export function pathOf(...parts: readonly (string | number)[]): string {
  return parts
    .map((part) => {
      const text = String(part);
      if (/^\.{0,2}$/.test(text)) throw new RangeError(`"${text}" cannot be a part of a path`);
      return `/${encodeURIComponent(text)}`;
    })
    .join('');
}

/** A request whose body is JSON. */
export function jsonRequest(
  method: 'POST' | 'PUT',
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): HubRequest {
  return { method, path, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
