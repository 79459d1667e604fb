import { codeRow, tableFacts } from '../../../packages/sdk/src/standards/facts.ts';
import type { StandardsFiles, TableSource } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';
import { nameOf, slugOf } from './slug.ts';

/** One module per table, its rows as short arrays in the order of codes.csv. */
export function tableModule(source: TableSource, files: StandardsFiles): string {
  const { codes } = source;
  return `${header(`standards/${codes.path}`)}import type { CodeTable } from '../../table/code-table.ts';
import { tableFromRows } from '../../table/table-rows.ts';

export const table: CodeTable = /* @__PURE__ */ tableFromRows(
  ${JSON.stringify(tableFacts(source, files))},
  [
${codes.content.map((row) => JSON.stringify(codeRow(row)) + ',').join('\n')}
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
