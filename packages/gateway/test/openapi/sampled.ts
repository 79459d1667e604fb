import fc from 'fast-check';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** What people who mean no good send: each has broken some program somewhere. */
export const HOSTILE: readonly string[] = [
  ...["'", '"', `' OR '1'='1`, `'; DROP TABLE hub.app; --`, '$1', '%', '_', '\\', '%27', '{{7*7}}', '${7*7}'],
  ...['../../etc/passwd', '..%2f..%2f', '/', '//', '.', '..', 'C:\\', 'file:///etc/passwd', 'http://169.254.169.254/'],
  ...['\0', 'a\0b', '\r\nset-cookie: a=b', '\n', '\t', '\u202e', '\ufeff', '\ud800', '𠮷', '🏙️', 'ﷺ', '行政区划'],
  ...['null', 'undefined', 'NaN', 'true', '[]', '{}', '__proto__', 'constructor', 'toString', '-1', '0', '1e309'],
  ...['9223372036854775808', '99999999999999999999', '0x10', '-0', '1.5', '=1+1', '@SUM(1)', '<script>', '(a+)+$'],
  ...['2026-02-30', '0000-00-00', 'infinity', '-infinity', 'epoch', '140100', 'a'.repeat(5000), '()'.repeat(500), ''],
];

export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(null, true, 0, -1, 2 ** 53, 1e308, [], {}, [[[[]]]], { $gt: '' }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values that fit a schema; where that cannot be said (rare patterns), texts that may not. */
export function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(fitting));
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'object':
      return objects(schema, (name) => fitting(schema.properties?.[name] ?? {}));
    case 'string':
      return texts(schema);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

/** Objects of a schema in which any member, or the whole, may be something else. */
export function attacking(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.type !== 'object')
    return fc.oneof({ weight: 2, arbitrary: fitting(schema) }, { weight: 1, arbitrary: hostile });
  return fc.oneof(
    { weight: 6, arbitrary: objects(schema, (name) => attacking(schema.properties?.[name] ?? {})) },
    { weight: 2, arbitrary: fitting(schema) },
    { weight: 1, arbitrary: hostile },
  );
}

function objects(schema: Schema, member: (name: string) => fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const names = Object.keys(schema.properties ?? {});
  const model = Object.fromEntries(names.map((name) => [name, member(name)]));
  return fc.record(model, { requiredKeys: names.filter((name) => schema.required?.includes(name) === true) });
}

function texts({ pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  const plain = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
  if (pattern === undefined) return plain;
  try {
    return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength));
  } catch {
    return plain;
  }
}
