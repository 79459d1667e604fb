import { schemaCheck } from '@shuniu/sdk';
import { Problem } from '../problem/problem.ts';

type Part = 'body' | 'querystring' | 'params' | 'headers';

interface Properties {
  readonly properties?: Readonly<Record<string, { readonly type?: string }>>;
}

/** Words of OpenAPI that mean nothing to a validator. */
const ANNOTATIONS = ['example', 'x-access', 'x-admission'];

/**
 * Checks a part of a request by the schema of its route (JSON Schema 2020-12). Nothing is coerced in a body; in query and
 * path, where everything is text, a number is what is written as one. What the schema does not name is refused.
 */
export function validator(schema: object, part: Part): (value: unknown) => { value: unknown } | { error: Problem } {
  const check = schemaCheck(schema, ANNOTATIONS);
  const types = (schema as Properties).properties ?? {};
  return (value) => {
    const odd = part === 'body' ? undefined : oddIn(value);
    if (odd !== undefined)
      return { error: new Problem('request_malformed', { at: `${part}/${odd}`, reason: 'NUL or half a character' }) };
    const read = part === 'body' || part === 'headers' ? value : fromText(value, types);
    const [breach] = check(read);
    if (breach === undefined) return { value: read };
    const at = `${part}${breach.at}`;
    return { error: new Problem('request_malformed', { at, reason: breach.reason }) };
  };
}

/** NUL, which PostgreSQL keeps in no text, and halves of surrogate pairs, which UTF-8 cannot say. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

export function isUnstorable(value: unknown): boolean {
  return typeof value === 'string' && UNSTORABLE.test(value);
}

/** The name of a value that cannot be kept. In bodies the parser looks for them. */
function oddIn(values: unknown): string | undefined {
  if (typeof values !== 'object' || values === null) return undefined;
  const odd = Object.entries(values).find(
    ([name, value]) => isUnstorable(name) || (Array.isArray(value) ? value.some(isUnstorable) : isUnstorable(value)),
  );
  return odd?.[0].replaceAll(/[^\w.-]/g, '?').slice(0, 40);
}

const WHOLE = /^-?\d{1,15}$/;
const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/;

function fromText(value: unknown, types: Readonly<Record<string, { readonly type?: string }>>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => [
      name,
      typeof text === 'string' ? typed(text, types[name]?.type) : text,
    ]),
  );
}

function typed(text: string, type: string | undefined): unknown {
  if (type === 'integer' && WHOLE.test(text)) return Number(text);
  if (type === 'number' && DECIMAL.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
