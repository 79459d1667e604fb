import type { Words } from '@shuniu/schema';
import { classBars, findingBars } from './html-bars.ts';
import { countTiles, coverageLists, inputCards, lockCards } from './html-facts.ts';
import { mapSection } from './html-map.ts';
import { sampleSections } from './html-samples.ts';
import { styleSheet } from './html-style.ts';
import { phrases, sayIn, type Lang } from './html-words.ts';
import { markup, Markup } from './markup.ts';
import type { Picture } from './picture.ts';
import type { Report } from './report.ts';
import { visible } from './visible.ts';

/**
 * The report as one page that needs nothing else: no script, no external address, everything out of the data escaped.
 * @param titles short names of findings, where there are any.
 */
export function renderHtml(
  report: Report,
  picture: Picture,
  lang: Lang,
  titles: (code: string) => Words | undefined = () => undefined,
): string {
  const say = sayIn(lang);
  const verdict = verdictOf(report);
  const section = (id: string, words: Words, body: Markup): Markup =>
    markup`<section id="${id}"><h2>${say(words)}</h2>${body}</section>`;
  const names = report.inputs.map((input) => visible(input.name, 80));
  const page = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${report.tool} ${report.version}">
<title>${names.join(', ')} · ${phrases.title.zh}</title>
<style>${new Markup(styleSheet)}</style>
</head>
<body><main>
<header><p class="brand">枢纽 Shuniu</p><h1>${say(phrases.title)}</h1>
<p><span class="verdict ${verdict.kind}">${say(verdict.words)}</span> <span class="names">${names.slice(0, 6).join(' · ')}${names.length > 6 ? ` … (${names.length})` : ''}</span></p>
<p class="quiet">${say(phrases.asOf)} ${report.asOf}</p></header>
<section id="counts">${countTiles(report.counts, say)}</section>
${section(
  'findings',
  phrases.findings,
  report.notices.length === 0
    ? markup`<p>${say(phrases.noFindings)}</p>`
    : markup`${findingBars(report.notices, titles, say)}<p class="quiet">${say(phrases.errorsRefuse)}</p>`,
)}
${section('map', phrases.map, mapSection(picture, say))}
${picture.classes.size > 0 ? section('classes', phrases.classes, classBars(picture.classes, say)) : ''}
${report.notices.length > 0 ? section('samples', phrases.samples, sampleSections(report.notices, report.inputs.length > 1, say)) : ''}
${section('coverage', phrases.coverage, coverageLists(report.coverage, say))}
${section('inputs', phrases.inputs, inputCards(report.inputs, say))}
${section('lock', phrases.lock, lockCards(report.lock, say))}
<footer class="quiet"><p>${report.tool} ${report.version} · ${say(phrases.offline)}</p></footer>
</main></body></html>
`;
  return page.html;
}

function verdictOf(report: Report): { kind: string; words: Words } {
  const errors = report.notices.some((notice) => notice.severity === 'error');
  if (report.counts.accepted === 0 && errors) return { kind: 'bad', words: phrases.nothing };
  if (errors) return { kind: 'mixed', words: phrases.partly };
  return report.notices.length > 0
    ? { kind: 'good', words: phrases.cleanWithWarnings }
    : { kind: 'good', words: phrases.clean };
}
