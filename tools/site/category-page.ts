import {
  categories,
  datasetsIn,
  recordType,
  recordEditions,
  recordTypesIn,
  type Category,
  type Library,
} from '@shuniu/schema';
import type { Page } from './layout.ts';
import { both, code, english, grid, markup, named, NOTHING, type Markup } from './markup.ts';
import { CATEGORIES, recordPath } from './paths.ts';
import { evidenceChip, trustBox, trustChip } from './trust.ts';
import { words } from './words.ts';

/** The categories of the national data standard: which record types and which datasets of deployments belong where. */
export function categoryPage(library: Library): Page {
  return {
    path: CATEGORIES,
    title: words.categories,
    body: markup`${categories(library).map(
      (each) => markup`<section><h2 id="${each.id}">${both(each.name)} ${code(each.id)}</h2><p>${each.standard}</p>
${trustBox(each, both(words.category))}
${recordsIn(each.id)}${datasets(each.id, library)}</section>`,
    )}`,
  };
}

function recordsIn(category: Category): Markup {
  const names = recordTypesIn(category);
  if (names.length === 0) return NOTHING;
  const items = names.map((name) => {
    const { title } = recordType(name, recordEditions(name).at(-1));
    return markup`<li>${named(recordPath(name), title, name)}</li>`;
  });
  return markup`<h3>${both(words.records)}</h3><ul>${items}</ul>`;
}

function datasets(category: Category, library: Library): Markup {
  const placed = datasetsIn(category, library);
  if (placed.length === 0) return NOTHING;
  const rows = placed.map(
    ({ id, name, nameEn, smallClass, deployment, status, evidence }) =>
      markup`<tr><th scope="row">${name} ${english(nameEn ?? '')} ${code(id)}</th><td>${smallClass ?? ''}</td><td>${code(deployment)} ${trustChip(status)} ${evidenceChip(evidence)}</td></tr>\n`,
  );
  return markup`<h3>${both(words.datasets)}</h3>${grid(words.datasets, [words.name, words.smallClass, words.trust], rows)}`;
}
