import type { Words } from '@shuniu/schema';
import { both, english, link, markup, Markup, NOTHING, type Part } from './markup.ts';
import { GLOSSARY, HOME, SEARCH } from './paths.ts';
import { words } from './words.ts';

export interface Page {
  /** From the root of the site. */
  readonly path: string;
  readonly title: Words;
  /** Number or reference that stands before the title. */
  readonly label?: string;
  /** Pages above this one, the nearest last. */
  readonly above?: readonly { readonly path: string; readonly name: Part }[];
  /** How far what the page says can be trusted: right under its title. */
  readonly trust?: Markup;
  readonly body: Markup;
  /** Scripts of this page, from the root. */
  readonly scripts?: readonly string[];
}

/** Everything comes from the site itself; `file:` lets browsers open it from a folder. No form leaves it, nothing runs inline. */
const POLICY =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; form-action 'self' file:; base-uri 'none'";

/** A page as a file. */
export function layOut(page: Page): string {
  const { path, title, label, above = [], trust = NOTHING, body, scripts = [] } = page;
  const name = label === undefined ? title.zh : `${label} ${title.zh}`;
  const crumbs = [{ path: HOME, name: words.home.zh as Part }, ...above];
  const whole = markup`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<title>${name} · ${words.site.zh}</title>
<link rel="stylesheet" href="@/site.css" />
${scripts.map((script) => markup`<script src="@/${script}" defer=""></script>\n`)}</head>
<body>
<a class="skip" href="#main">${both(words.skip)}</a>
<header class="top"><p class="brand">${link(HOME, both(words.site))}</p>
<form role="search" action="@/${SEARCH}"><input type="search" name="q" aria-label="${words.searchHint.zh} ${words.searchHint.en}" placeholder="${words.searchHint.zh}" /><button>${words.search.zh}</button></form>
<nav aria-label="${words.pages.zh} ${words.pages.en}">${link(HOME, both(words.tables))} ${link(GLOSSARY, both(words.trust))}</nav></header>
<main id="main">
${path === HOME ? NOTHING : markup`<nav class="crumbs" aria-label="${words.above.zh} ${words.above.en}">${crumbs.map(({ path: to, name: called }, at) => markup`${at === 0 ? NOTHING : markup` <span aria-hidden="true">›</span> `}${link(to, called)}`)}</nav>`}
<h1>${label === undefined ? NOTHING : markup`<code>${label}</code> `}${title.zh} ${english(title.en)}</h1>
${trust}
${body}
</main>
<footer>${both(words.footer)}</footer>
</body></html>
`;
  const up = '../'.repeat(path.split('/').length - 1);
  return whole.html.replace(/ (href|src|action)="@\//g, ` $1="${up}`);
}
