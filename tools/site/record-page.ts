import { recordEditions, recordType, recordTypes, type Field, type RecordType } from '@shuniu/schema';
import type { Page } from './layout.ts';
import { both, code, facts, grid, link, markup, NOTHING, type Markup } from './markup.ts';
import { CATEGORIES, recordPath, tablePath } from './paths.ts';
import { words } from './words.ts';

/** What a row of a dataset is, edition by edition. */
export function recordPages(): readonly Page[] {
  return recordTypes().map((name) => {
    const editions = recordEditions(name);
    const types = editions.length === 0 ? [recordType(name)] : editions.map((edition) => recordType(name, edition));
    const newest = types.at(-1) ?? recordType(name);
    return {
      path: recordPath(name),
      label: name,
      title: newest.title,
      body: markup`${facts([[words.category, link(`${CATEGORIES}#${newest.category}`, code(newest.category))]])}${types.toReversed().map(ofEdition)}`,
    };
  });
}

function ofEdition(type: RecordType): Markup {
  const { edition, codeTable, fields, title } = type;
  return markup`<section><h2>${edition ?? ''} ${both(title)}</h2>${codeTable === undefined ? NOTHING : markup`<p>${link(tablePath(codeTable), code(codeTable))}</p>`}
${grid({ zh: `${words.fields.zh} ${edition ?? ''}`, en: words.fields.en }, [words.field, words.required, words.kind], fields.map(fieldRow))}</section>`;
}

function fieldRow({ name, title, requirement, unproven, kind, maxLength, values, source }: Field): Markup {
  const limits = [...(maxLength === undefined ? [] : [`≤ ${maxLength}`]), ...(values ?? [])].join('、');
  return markup`<tr><th scope="row">${both(title)} ${code(name)}<br /><small>${source}</small></th><td>${requirement}${unproven === true ? '?' : ''}</td><td>${code(kind)} ${limits}</td></tr>\n`;
}
