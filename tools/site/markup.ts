import type { Words } from '@shuniu/schema';
import { visible } from '@shuniu/sdk/report';
import { Markup, markup as escaping } from '../../packages/sdk/src/report/markup.ts';

export { Markup };
export type Part = Markup | string | number | readonly Part[];

/** A template in which every inserted text is escaped, and what nobody can see (control characters, turned direction) made visible. */
export function markup(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return escaping(fixed, ...parts.map(shown));
}

function shown(part: Part): Part {
  if (typeof part === 'string') return visible(part, Infinity);
  return part instanceof Markup || typeof part === 'number' ? part : part.map(shown);
}

export const NOTHING: Markup = new Markup('');

/** Chinese first, English beside it. */
export function both({ zh, en }: Words): Markup {
  return markup`${zh} ${english(en)}`;
}

export function english(text: string): Markup {
  return text === '' ? NOTHING : markup`<span class="en" lang="en">${text}</span>`;
}

/** The same as two paragraphs, for whole sentences. */
export function paragraphs({ zh, en }: Words): Markup {
  return markup`<p>${zh}</p><p class="en" lang="en">${en}</p>`;
}

/** A link to a page of the site by its path from the root; `layOut` turns `@/` into the way from where the link stands. */
export function link(path: string, content: Part): Markup {
  return markup`<a href="@/${path}">${content}</a>`;
}

/** A link whose English name stands beside it. */
export function named(path: string, { zh, en }: Words, number?: string): Markup {
  return markup`${link(path, number === undefined ? zh : markup`${code(number)} ${zh}`)} ${english(en)}`;
}

export function code(text: string): Markup {
  return markup`<code>${text}</code>`;
}

/** Label and value pairs; a value that says nothing is left out. */
export function facts(pairs: readonly (readonly [label: Words, value: Part | undefined])[]): Markup {
  const told = pairs.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
  return markup`<dl>${told.map(({ label, value }) => markup`<div><dt>${both(label)}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}

/** A table for reading on any width: it scrolls by itself where it has to. */
export function grid(caption: Words, heads: readonly Words[], rows: readonly Part[]): Markup {
  return markup`<div class="wide"><table><caption class="unseen">${both(caption)}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${both(head)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
