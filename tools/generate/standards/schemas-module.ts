import type { StandardsSchemas } from '../../../packages/sdk/src/standards/folder-reader.ts';
import type { StandardsFiles } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';

/** The schemas of a standards folder by the file name they describe. */
export function schemasIn(files: StandardsFiles): StandardsSchemas {
  const found: Record<string, object> = {};
  for (const [path, bytes] of files) {
    const [, name] = /^schemas\/(.+\.(?:csv|yaml|md))\.schema\.json$/.exec(path) ?? [];
    if (name === undefined) continue;
    const schema: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof schema !== 'object' || schema === null) throw new Error(`${path} is no JSON Schema`);
    found[name] = schema;
  }
  return found;
}

/** So that `shuniu standards lint` works where there is no checkout. */
export function schemasModule(schemas: StandardsSchemas): string {
  return `${header('standards/schemas')}
export const standardsSchemas: Readonly<Record<string, object>> = ${JSON.stringify(schemas, null, 1)};
`;
}
