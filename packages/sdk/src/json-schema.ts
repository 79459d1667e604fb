import { Ajv2020 } from 'ajv/dist/2020.js';

export interface SchemaBreach {
  /** JSON pointer into the value, empty for the value itself. */
  readonly at: string;
  /** Keyword of the schema that was broken. */
  readonly keyword: string;
  /** What the keyword says besides: `limit`, `missingProperty`, or what a keyword of ours gave. */
  readonly params: Readonly<Record<string, unknown>>;
  /** English, as the validator says it. */
  readonly reason: string;
}

/** A keyword of ours for texts: gives what is wrong with a text, or undefined. */
export interface TextKeyword {
  readonly keyword: string;
  check(text: string, schema: unknown): Readonly<Record<string, unknown>> | undefined;
}

/** Knows the schema of schemas; to compile that takes longer than to compile all of ours. */
let meta: Ajv2020 | undefined;

/** The one door of the package `ajv`: JSON Schema 2020-12, strict mode, all breaches at once. */
export function schemaCheck(
  schema: object,
  annotations: readonly string[] = [],
  keywords: readonly TextKeyword[] = [],
): (value: unknown) => readonly SchemaBreach[] {
  // schemas that have the same `$id` cannot share one Ajv; what they are checked against can
  const ajv = new Ajv2020({ strict: true, allErrors: true, validateSchema: false });
  void (meta ??= new Ajv2020()).validateSchema(schema, true);
  for (const keyword of annotations) ajv.addKeyword(keyword);
  for (const { keyword, check } of keywords)
    ajv.addKeyword({ keyword, type: 'string', compile: compiled(keyword, check) });
  const validate = ajv.compile(schema);
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, keyword, params, message }) => ({
      at: instancePath,
      keyword,
      params: params as Readonly<Record<string, unknown>>,
      reason: reasonOf({ message, params: params as Readonly<Record<string, unknown>> }),
    }));
  };
}

interface Validate {
  (text: string): boolean;
  errors?: { keyword: string; params: Readonly<Record<string, unknown>> }[];
}

/** Ajv takes the errors of a keyword from a property of its function. */
function compiled(keyword: string, check: TextKeyword['check']): (schema: unknown) => Validate {
  return (schema) => {
    const validate: Validate = (text) => {
      const wrong = check(text, schema);
      validate.errors = wrong === undefined ? [] : [{ keyword, params: wrong }];
      return wrong === undefined;
    };
    return validate;
  };
}

function reasonOf(error: { message?: string | undefined; params: Readonly<Record<string, unknown>> }): string {
  const [detail] = Object.values(error.params).filter((value) => typeof value === 'string' || Array.isArray(value));
  return detail === undefined ? (error.message ?? '') : `${error.message ?? ''} (${String(detail)})`;
}
