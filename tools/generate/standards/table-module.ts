import { createHash } from 'node:crypto';
import type { StandardsFiles, TableSource } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';
import { nameOf, slugOf } from './slug.ts';

/** One module per table, its rows as short arrays in the order of codes.csv. */
export function tableModule({ table, codes }: TableSource, files: StandardsFiles): string {
  const yaml = table.content;
  const facts = {
    ref: yaml.ref,
    title: yaml.title,
    recordType: yaml.record_type,
    edition: yaml.ref.slice(yaml.ref.indexOf('@') + 1),
    status: yaml.status,
    statusReason: yaml.status_reason,
    complete: yaml.complete,
    completeReason: yaml.complete_reason,
    ...(yaml.validity.from !== null && { validFrom: yaml.validity.from }),
    ...(yaml.validity.to !== null && { validTo: yaml.validity.to }),
    validityEvidence: yaml.validity.evidence,
    validityNote: yaml.validity.note,
    ...(yaml.superseded_by !== null && { supersededBy: yaml.superseded_by }),
    codePattern: yaml.code_pattern,
    bigClasses: yaml.big_classes.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })),
    extension: yaml.extension,
    knownGaps: yaml.known_gaps,
    sha256: createHash('sha256')
      .update(files.get(codes.path) ?? new Uint8Array())
      .digest('hex'),
  };
  return `${header(`standards/${codes.path}`)}import type { CodeTable } from '../../table/code-table.ts';
import { tableFromRows } from '../../table/table-rows.ts';

export const table: CodeTable = /* @__PURE__ */ tableFromRows(
  ${JSON.stringify(facts)},
  [
${codes.content.map((row) => JSON.stringify(Object.values(row.cells)) + ',').join('\n')}
  ],
);
`;
}

export function allTablesModule(tables: readonly TableSource[]): string {
  const refs = tables.map((each) => each.table.content.ref);
  return `${header('standards/')}import type { CodeTable } from '../../table/code-table.ts';
${refs.map((ref) => `import { table as ${nameOf(ref)} } from './${slugOf(ref)}.ts';`).join('\n')}

export const allTables: readonly CodeTable[] = [${refs.map(nameOf).join(', ')}];
`;
}
