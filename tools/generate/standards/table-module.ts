import { codeRow, statusOf, tableFacts } from '../../../packages/sdk/src/standards/facts.ts';
import type { StandardsFiles, TableSource } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';
import { nameOf, shelfOf, slugOf } from './slug.ts';

const TYPES = '../../../../table/light-table.ts';

/** Codes, names and dates of one table: what a program needs to check and to show. */
export function tableModule(source: TableSource, files: StandardsFiles): string {
  const rows = source.codes.content.map((row) => {
    const [key, code, parent, name, nameEn, , , status, validFrom, validTo, replacedBy] = codeRow(row);
    return trimmed([
      key,
      code,
      parent,
      name,
      nameEn,
      status === 'active' ? '' : status,
      validFrom,
      validTo,
      replacedBy,
    ]);
  });
  return `${header(`standards/${source.codes.path}`)}import { lightTable, type LightTable } from '${TYPES}';

export const table: LightTable = /* @__PURE__ */ lightTable(
  ${JSON.stringify(splitFacts(source, files).light)},
  [
${rows.join('\n')}
  ],
);
`;
}

/** What the table and each of its codes rest on, in the same order. */
export function evidenceModule(source: TableSource, files: StandardsFiles): string {
  const rows = source.codes.content.map((row) => {
    const [, , , , , definition, geometry, , , , , evidence, cited, note] = codeRow(row);
    return trimmed([evidence, cited, geometry, definition, note]);
  });
  return `${header(`standards/${source.codes.path}`)}import { tableEvidence, type TableEvidence } from '${TYPES}';

export const evidence: TableEvidence = /* @__PURE__ */ tableEvidence(
  ${JSON.stringify(splitFacts(source, files).heavy)},
  [
${rows.join('\n')}
  ],
);
`;
}

/** Both together: the table as look-ups know it. */
export function wholeTableModule(source: TableSource): string {
  const { table, codes } = source;
  const from = (name: string) =>
    `'../shelf/${shelfOf({ status: statusOf(source) })}/${name}/${slugOf(table.content.ref)}.ts'`;
  return `${header(`standards/${codes.path}`)}import type { CodeTable } from '../../table/code-table.ts';
import { wholeTable } from '../../table/light-table.ts';
import { evidence } from ${from('evidence')};
import { table as light } from ${from('tables')};

export const table: CodeTable = /* @__PURE__ */ wholeTable(light, evidence);
`;
}

export function allTablesModule(tables: readonly TableSource[]): string {
  const refs = tables.map((each) => each.table.content.ref);
  return `${header('standards/')}import type { CodeTable } from '../../table/code-table.ts';
${refs.map((ref) => `import { table as ${nameOf(ref)} } from '../whole/${slugOf(ref)}.ts';`).join('\n')}

export const allTables: readonly CodeTable[] = [${refs.map(nameOf).join(', ')}];
`;
}

const LIGHT = [
  'ref',
  'title',
  'recordType',
  'edition',
  'revision',
  'status',
  'complete',
  'validFrom',
  'validTo',
  'supersededBy',
  'codePattern',
  'bigClasses',
];

function splitFacts(source: TableSource, files: StandardsFiles) {
  const facts = Object.entries(tableFacts(source, files));
  return {
    light: Object.fromEntries(facts.filter(([name]) => LIGHT.includes(name))),
    heavy: Object.fromEntries(facts.filter(([name]) => name === 'ref' || !LIGHT.includes(name))),
  };
}

/** A row without the empty cells at its end. */
function trimmed(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell !== '');
  return `${JSON.stringify(cells.slice(0, last + 1))},`;
}
