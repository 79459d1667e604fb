import { editionsOf, overlays, tables, type CodeTable, type Library, type Words } from '@shuniu/schema';
import type { Comparison } from './comparisons.ts';
import type { Page } from './layout.ts';
import { both, code, grid, link, markup, named, NOTHING, paragraphs, type Markup } from './markup.ts';
import { CATEGORIES, comparePath, filingPath, HOME, overlayPath, tablePath } from './paths.ts';
import { standards } from '../../packages/cli/src/words/standards.ts';
import { recordPages } from './record-page.ts';
import { heldWords, period, trustChip } from './trust.ts';
import { fill, words } from './words.ts';

export function indexPage(comparisons: readonly Comparison[], library: Library): Page {
  const all = tables(library);
  const open = all.filter(({ status }) => status !== 'verified').length;
  const list = (title: Words, items: readonly Markup[]): Markup =>
    items.length === 0
      ? NOTHING
      : markup`<section><h2>${both(title)}</h2><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul></section>`;
  return {
    path: HOME,
    title: words.site,
    ...(open > 0 && {
      trust: markup`<aside class="trust reconstructed">${paragraphs(fill(words.notVerified, { n: open, all: all.length }))}</aside>`,
    }),
    body: markup`<section><h2>${both(words.editions)}</h2>${lines(library).map((line) => timeline(line, comparisons))}</section>
<section><h2>${both(words.tables)}</h2>${grid(words.tables, [words.name, words.codes, words.trust], all.map(tableRow))}</section>
${list(
  words.overlays,
  overlays(library).map(({ id, title, status }) => markup`${named(overlayPath(id), title, id)} ${trustChip(status)}`),
)}
${list(
  words.comparisons,
  comparisons.map(({ from, to }) => link(comparePath(from.ref, to.ref), markup`${from.title.zh} → ${to.title.zh}`)),
)}
${list(
  words.filing,
  library.filingRules.map(({ ref, title, status }) => markup`${named(filingPath(ref), title)} ${trustChip(status)}`),
)}
${list(words.records, [
  ...recordPages().map(({ path, title, label }) => named(path, title, label)),
  named(CATEGORIES, words.categories),
])}`,
  };
}

/** One line per subject: its editions, oldest first. */
function lines(library: Library): readonly (readonly CodeTable[])[] {
  const all = tables(library).map(({ ref }) => editionsOf(ref, library));
  return all.filter((line, at) => all.findIndex((other) => other[0] === line[0]) === at);
}

function timeline(line: readonly CodeTable[], comparisons: readonly Comparison[]): Markup {
  return markup`<ol class="timeline">${line.map((table, at) => {
    const next = line[at + 1];
    const arrow = comparisons.find(({ from, to }) => from === table && to === next);
    return markup`<li class="${table.status}"><p><b>${table.edition}</b> ${named(tablePath(table.ref), table.title)}</p><p>${period(table)}</p>${
      arrow === undefined
        ? NOTHING
        : markup`<p>${link(comparePath(arrow.from.ref, arrow.to.ref), markup`${both(words.compare)} → ${arrow.to.edition}`)}</p>`
    }</li>`;
  })}</ol>`;
}

function tableRow(table: CodeTable): Markup {
  const { ref, title, codes, status, complete, verification } = table;
  return markup`<tr><th scope="row">${named(tablePath(ref), title)} ${code(ref)}</th><td>${codes.length}</td><td>${trustChip(status)} ${both(complete ? standards.complete : standards.incomplete)}<br /><small>${both(heldWords(verification))}</small></td></tr>\n`;
}
