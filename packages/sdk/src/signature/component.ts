import { serialiseItem, serialiseParameters } from './structured-field/serialise.ts';
import { NO_PARAMETERS } from './structured-field/types.ts';
import type { Item, Parameters } from './structured-field/types.ts';
import { parseItem } from './structured-field/parse.ts';

/** One covered component (RFC 9421 §2): a header field or a derived component, with its parameters. */
export interface Component {
  /** in lower case; derived ones begin with `@` */
  readonly name: string;
  readonly parameters: Parameters;
  /** as it stands in the signature base: `"content-digest"`, `"signature";req` */
  readonly text: string;
  /** equal for two spellings of the same component: the order of the parameters means nothing */
  readonly identity: string;
}

/** A component without parameters. */
export function component(name: string): Component {
  const text = `"${name}"`;
  return { name, parameters: NO_PARAMETERS, text, identity: text };
}

/**
 * A component as written in a policy or by hand: a bare name (`@method`) or an item with parameters (`"signature";req`).
 * @throws StructuredFieldError
 */
export function componentFrom(text: string): Component {
  if (!text.startsWith('"')) return component(text);
  const found = componentOf(parseItem(text));
  if (found === undefined) throw new RangeError(`${text} is not a component`);
  return found;
}

/** undefined: not a string, or not a name a component can have. */
export function componentOf(item: Item): Component | undefined {
  const { value, parameters } = item;
  if (typeof value !== 'string' || !NAME.test(value)) return undefined;
  if (parameters.size === 0) return component(value);
  const text = serialiseItem(item);
  const identity = parameters.size === 1 ? text : `"${value}"${serialiseParameters(sorted(parameters))}`;
  return { name: value, parameters, text, identity };
}

/** A field name in lower case (RFC 9110 §5.1), or `@` and one. */
const NAME = /^@?[a-z0-9!#$%&'*+.^_`|~-]{1,64}$/;

function sorted(parameters: Parameters): Parameters {
  return new Map([...parameters].sort(([a], [b]) => (a < b ? -1 : 1)));
}
