import {
  categories,
  datasetsIn,
  recordSchema,
  recordTypesIn,
  smallClassesOf,
  type DataCategory,
  type Library,
  type PlacedDataset,
} from '@shuniu/schema';
import type { Io } from '../io.ts';
import { categoryWords as words } from '../words/categories.ts';
import { trust } from '../words/doctor.ts';
import { standards } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';
import { inLang } from './trust.ts';

/** The national categories of data: what belongs to each, and how far that can be trusted. */
export function showCategories(json: boolean, library: Library, io: Io): void {
  const lang = io.lang();
  if (json) {
    const told = categories(library).map((category) => ({
      ...category,
      recordTypes: recordTypesIn(category.id),
      datasets: datasetsIn(category.id, library),
    }));
    const catalogues = library.datasets.map(({ datasets, ...facts }) => ({ ...facts, count: datasets.length }));
    io.out(JSON.stringify({ categories: told, catalogues }, null, 2));
    return;
  }
  const all = categories(library);
  for (const head of new Set(all.map((category) => headOf(category, lang)))) io.out(head);
  for (const category of all) for (const line of categoryLines(category, library, lang)) io.out(line);
  io.out(`\n${say(lang, words.catalogues)}`);
  if (library.datasets.length === 0) io.out(`  ${say(lang, words.none)}`);
  for (const { deployment, title, status, statusReason, complete, completeReason } of library.datasets) {
    io.out(`  ${deployment}  ${inLang(title, lang)}; ${say(lang, trust[status])}. ${inLang(statusReason, lang)}`);
    io.out(`    ${say(lang, complete ? words.listed : words.unlisted)}: ${inLang(completeReason, lang)}`);
  }
}

function headOf({ standard, status, statusReason }: DataCategory, lang: Lang): string {
  return `${standard}\n${say(lang, standards.trust)}: ${say(lang, trust[status])}. ${inLang(statusReason, lang)}`;
}

function categoryLines({ id, name }: DataCategory, library: Library, lang: Lang): string[] {
  const types = recordTypesIn(id).map((type) => {
    const { title, 'x-title-en': en } = recordSchema(type);
    return `${type} ${say(lang, { zh: title, en })}`;
  });
  const datasets = datasetsIn(id, library);
  return [
    `\n${inLang(name, lang)}  ${id}`,
    `  ${say(lang, words.recordTypes)}: ${types.join(', ') || say(lang, words.none)}`,
    ...(datasets.length === 0 ? [`  ${say(lang, words.datasets)}: ${say(lang, words.none)}`] : []),
    ...library.datasets.flatMap(({ deployment, status, smallClasses }) => {
      const own = datasets.filter((each) => each.deployment === deployment);
      const said = smallClasses?.counts[id];
      const count = { listed: smallClassesOf(own), said: said ?? '' };
      const counted = said === undefined ? '' : `; ${say(lang, words.counted, count)}`;
      if (own.length === 0 && said === undefined) return [];
      return [
        `  ${say(lang, words.datasets)}: ${deployment} (${say(lang, trust[status])})${counted}`,
        ...own.map((dataset) => `    ${datasetLine(dataset, lang)}`),
      ];
    }),
  ];
}

function datasetLine({ id, name, nameEn, recordType, smallClass }: PlacedDataset, lang: Lang): string {
  const title = say(lang, { zh: name, en: nameEn ?? name });
  const more = [recordType, smallClass === undefined ? undefined : say(lang, words.smallClass, { code: smallClass })];
  const said = more.filter((each) => each !== undefined);
  return `${id}  ${title}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
}
