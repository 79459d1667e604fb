import { Ajv2020 } from 'ajv/dist/2020.js';

export interface SchemaBreach {
  /** JSON pointer into the value, empty for the value itself. */
  readonly at: string;
  /** English, as the validator says it. */
  readonly reason: string;
}

/** The one door of the package `ajv`: JSON Schema 2020-12, strict mode, all breaches at once. */
export function schemaCheck(
  schema: object,
  annotations: readonly string[] = [],
): (value: unknown) => readonly SchemaBreach[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  for (const keyword of annotations) ajv.addKeyword(keyword);
  const validate = ajv.compile(schema);
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => ({ at: error.instancePath, reason: reasonOf(error) }));
  };
}

function reasonOf(error: { message?: string | undefined; params: Readonly<Record<string, unknown>> }): string {
  const [detail] = Object.values(error.params).filter((value) => typeof value === 'string' || Array.isArray(value));
  return detail === undefined ? (error.message ?? '') : `${error.message ?? ''} (${String(detail)})`;
}
