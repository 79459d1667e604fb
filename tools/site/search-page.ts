import type { Library } from '@shuniu/schema';
import type { Page } from './layout.ts';
import { both, markup, paragraphs } from './markup.ts';
import { SEARCH } from './paths.ts';
import { words } from './words.ts';
import { searchEntries } from './search-index.ts';

export const INDEX = 'search-index.js';
export const SCRIPT = 'search.js';

export function searchPage(): Page {
  return {
    path: SEARCH,
    title: words.search,
    scripts: [INDEX, SCRIPT],
    body: markup`${paragraphs(words.searchHelp)}<noscript>${paragraphs(words.noScript)}</noscript>
<p id="found" role="status" aria-live="polite"></p>
<h2>${both(words.results)}</h2><ol id="results"></ol>`,
  };
}

/** A script that sets one variable: unlike JSON, a page that was opened from a folder can load it. */
export function searchScript(library: Library): string {
  const { tables, entries } = searchEntries(library);
  return `globalThis.SHUNIU = ${JSON.stringify({ tables, entries }, null, 0).replace(/\],\[/g, '],\n[')};\n`;
}
