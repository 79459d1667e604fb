import { join } from 'node:path';
import { lintStandards } from '../../packages/sdk/src/standards/lint-standards.ts';
import { readFolder } from '../../packages/sdk/src/standards/read-folder.ts';
import { statusOf } from '../../packages/sdk/src/standards/facts.ts';
import { errorsIn } from '../../packages/sdk/src/standards/problem.ts';
import { problemWords } from '../../packages/sdk/src/standards/problem-words.ts';
import type { StandardsFiles, TableSource } from '../../packages/sdk/src/standards/standards-files.ts';
import type { GeneratedFile, Generator } from './generator.ts';
import { categoriesModule } from './standards/categories-module.ts';
import { filingRulesModule } from './standards/filing-rules-module.ts';
import { codesModule } from './standards/codes-module.ts';
import { mapsModule } from './standards/maps-module.ts';
import { overlaysModule } from './standards/overlays-module.ts';
import { schemasIn, schemasModule } from './standards/schemas-module.ts';
import { shelfOf, slugOf } from './standards/slug.ts';
import { allTablesModule, evidenceModule, tableModule, wholeTableModule } from './standards/table-module.ts';

const OUT = 'packages/schema/src/generated';
const SDK = 'packages/sdk/src/generated';

/** Code tables, constants, overlays and maps, from `standards/`. Refuses to generate from a folder that has problems. */
export const standards: Generator = {
  name: 'standards',
  owns: [
    `${OUT}/tables`,
    `${OUT}/shelf`,
    `${OUT}/whole`,
    `${OUT}/overlays`,
    `${OUT}/maps`,
    `${OUT}/filing-rules`,
    `${OUT}/categories`,
    `${SDK}/standards`,
  ],
  async generate(root) {
    return generateStandards(await readFolder(join(root, 'standards')));
  },
};

export function generateStandards(files: StandardsFiles): readonly GeneratedFile[] {
  const schemas = schemasIn(files);
  const { standards, problems } = lintStandards(files, schemas);
  const errors = errorsIn(problems);
  if (errors.length > 0) {
    const lines = errors.map((each) => `  ${each.file}:${each.line} ${each.code} ${problemWords(each, 'en')}`);
    throw new Error(`standards/ has problems\n${lines.join('\n')}`);
  }
  const tables = [...standards.tables].sort((a, b) => (a.table.content.ref < b.table.content.ref ? -1 : 1));
  return [
    ...tables.flatMap((table) => modulesOf(table, files)),
    { path: `${OUT}/tables/all.ts`, content: allTablesModule(tables) },
    { path: `${OUT}/overlays/all.ts`, content: overlaysModule(standards.overlays, files) },
    { path: `${OUT}/maps/all.ts`, content: mapsModule(standards.maps) },
    { path: `${OUT}/filing-rules/all.ts`, content: filingRulesModule(standards.filingRules, files) },
    { path: `${OUT}/categories/all.ts`, content: categoriesModule(standards, files) },
    { path: `${SDK}/standards/schemas.ts`, content: schemasModule(schemas) },
  ];
}

function modulesOf(source: TableSource, files: StandardsFiles): GeneratedFile[] {
  const { content } = source.table;
  const at = (name: string) =>
    `${OUT}/shelf/${shelfOf({ status: statusOf(source) })}/${name}/${slugOf(content.ref)}.ts`;
  return [
    { path: at('codes'), content: codesModule(source) },
    { path: at('tables'), content: tableModule(source, files) },
    { path: at('evidence'), content: evidenceModule(source, files) },
    { path: `${OUT}/whole/${slugOf(content.ref)}.ts`, content: wholeTableModule(source) },
  ];
}
