import { readFileSync } from 'node:fs';
import { overlays, resolveTable, tables, type Library, type ResolvedTable } from '@shuniu/schema';
import { categoryPage } from './category-page.ts';
import { codePage } from './code-page.ts';
import { comparePage } from './compare-page.ts';
import { comparisonsOf } from './comparisons.ts';
import { filingPage } from './filing.ts';
import { glossaryPage } from './glossary-page.ts';
import { indexPage } from './index-page.ts';
import { layOut, type Page } from './layout.ts';
import { overlayPage } from './overlay-page.ts';
import { recordPages } from './record-page.ts';
import { INDEX, SCRIPT, searchPage, searchScript } from './search-page.ts';
import { tablePage } from './table-page.ts';

/** The whole site of a library: text by path. Nothing of the day or the machine is in it. */
export function siteOf(library: Library): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const put = (path: string, text: string): void => {
    if (files.has(path)) throw new Error(`two pages want to be ${path}`);
    files.set(path, text);
  };
  for (const page of pagesOf(library)) put(page.path, layOut(page));
  put(INDEX, searchScript(library));
  for (const name of [SCRIPT, 'site.css']) put(name, readFileSync(new URL(name, import.meta.url), 'utf8'));
  return files;
}

function* pagesOf(library: Library): Iterable<Page> {
  const comparisons = comparisonsOf(library);
  yield indexPage(comparisons, library);
  yield searchPage();
  yield glossaryPage();
  yield* recordPages();
  yield categoryPage(library);
  for (const seen of tables(library).map(({ ref }) => resolveTable(ref, undefined, library))) {
    yield tablePage(seen, comparisons, library);
    yield* codePages(seen, seen.ref, library);
  }
  for (const overlay of overlays(library)) {
    yield overlayPage(overlay, library);
    for (const { base } of overlay.layers) {
      const seen = resolveTable(base, overlay.id, library);
      yield tablePage(seen, comparisons, library);
      yield* codePages(seen, overlay.id, library);
    }
  }
  for (const comparison of comparisons) yield comparePage(comparison, library);
  for (const set of library.filingRules) yield filingPage(set, library);
}

function* codePages(seen: ResolvedTable, origin: string, library: Library): Iterable<Page> {
  for (const each of seen.codes.values()) if (each.origin === origin) yield codePage(each, seen, library);
}
