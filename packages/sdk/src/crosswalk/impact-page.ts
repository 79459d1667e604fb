import type { Cardinality, Words } from '@shuniu/schema';
import { styleSheet } from '../report/html-style.ts';
import { sayIn, type Lang, type Say } from '../report/html-words.ts';
import { markup, Markup } from '../report/markup.ts';
import { visible } from '../report/visible.ts';
import { VERSION } from '../version.ts';
import { FATES, type Fate, type FateCounts, type Impact } from './impact.ts';

/** Words for what becomes of records, on the page and at the terminal. */
export const fateWords: Readonly<Record<Fate, Words>> = {
  mapped: { zh: '可迁移', en: 'mapped' },
  ambiguous: { zh: '须人工选择', en: 'to be chosen' },
  none: { zh: '没有对应', en: 'no counterpart' },
  unreviewed: { zh: '尚未对照', en: 'not looked at' },
  unknown: { zh: '代码不在原表', en: 'unknown code' },
  unreadable: { zh: '看不出类别', en: 'class unreadable' },
};

const phrases = {
  title: { zh: '换版本影响', en: 'Impact of a change of edition' },
  asOf: { zh: '换版日', en: 'as of' },
  rows: { zh: '记录', en: 'records' },
  byName: {
    zh: '条可迁移的记录依据按名称得出、无人复核的对照',
    en: 'of the mapped records rest on a map made by name that nobody has reviewed',
  },
  classes: { zh: '按小类', en: 'By class' },
  departments: { zh: '按主管部门', en: 'By competent department' },
  undecided: { zh: '须决定的小类', en: 'Classes to decide on' },
  code: { zh: '小类', en: 'class' },
  kind: { zh: '对应', en: 'kind' },
  target: { zh: '新类', en: 'new class' },
  department: { zh: '主管部门', en: 'department' },
  nobody: { zh: '（未填）', en: '(none given)' },
  nothing: { zh: '没有', en: 'none' },
  more: { zh: '其余见 --json', en: 'the rest: --json' },
} as const satisfies Record<string, Words>;

const MOST_ROWS = 400;

/** What tables of counts need beyond the report's samples: names get the width, numbers stand under each other. */
const OWN_STYLE = `
.impact .name{width:40%;min-width:10em}.impact td.target{width:40%}.impact td.kind{white-space:nowrap}
.impact th.number,.impact td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.impact th:last-child,.impact td:last-child{padding-right:0}.samples.impact td:last-child{min-width:56px}
@media (max-width:640px){.impact .name,.impact td.target{width:auto;min-width:0}.impact td.number{text-align:left}}
`;

/** The impact as one page that needs nothing else: no script, no external address, everything out of the data escaped. */
export function renderImpact(impact: Impact, lang: Lang): string {
  const say = sayIn(lang);
  const undecided = impact.classes.filter(({ rows, counts }) => rows > counts.mapped);
  const section = (id: string, words: Words, body: Markup): Markup =>
    markup`<section id="${id}"><h2>${say(words)}</h2>${body}</section>`;
  const page = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="shuniu ${VERSION}">
<title>${phrases.title.zh} · ${impact.to}</title>
<style>${new Markup(styleSheet + OWN_STYLE)}</style>
</head>
<body><main>
<header><p class="brand">枢纽 Shuniu</p><h1>${say(phrases.title)}</h1>
<p>${impact.from} → ${impact.to}${impact.overlay === null ? '' : ` · ${impact.overlay}`} · <span class="names">${visible(impact.of, 200)}</span></p>
<p class="quiet">${say(phrases.asOf)} ${impact.asOf}</p></header>
<section id="counts">${tiles(impact, say)}</section>
${section('undecided', phrases.undecided, classTable(undecided, impact, say))}
${section('departments', phrases.departments, departmentTable(impact, say))}
${section('classes', phrases.classes, classTable(impact.classes, impact, say))}
<footer class="quiet"><p>shuniu ${VERSION}</p></footer>
</main></body></html>
`;
  return page.html;
}

function tiles({ rows, counts, unreviewedEvidence }: Impact, say: Say): Markup {
  const tile = (n: number, words: Words, kind: string): Markup =>
    markup`<div class="tile ${kind}"><b>${n.toLocaleString('en-US')}</b><span>${say(words)}</span></div>`;
  const rest = FATES.filter((fate) => fate !== 'mapped' && counts[fate] > 0);
  const byName =
    unreviewedEvidence === 0
      ? ''
      : markup`<p class="quiet"><b>${unreviewedEvidence.toLocaleString('en-US')}</b> ${say(phrases.byName)}</p>`;
  return markup`<div class="tiles">${tile(rows, phrases.rows, '')}${tile(counts.mapped, fateWords.mapped, 'good')}${rest.map((fate) => tile(counts[fate], fateWords[fate], 'bad'))}</div>${byName}`;
}

function classTable(classes: Impact['classes'], impact: Impact, say: Say): Markup {
  const rows = classes.slice(0, MOST_ROWS).map(({ code, name, cardinality, candidates, counts }) => {
    const targets = candidates.map((each) => `${each.code} ${each.name}`).join(', ');
    const cells = [
      cell('name', phrases.code, markup`<span><code>${visible(code, 40)}</code> ${visible(name, 80)}</span>`, say),
      cell('kind', phrases.kind, kindOf(cardinality, say), say),
      cell('target', phrases.target, targets, say),
    ];
    return markup`<tr>${cells}${countCells(counts, impact, say)}</tr>`;
  });
  const head = markup`<th class="name">${say(phrases.code)}</th><th>${say(phrases.kind)}</th><th>${say(phrases.target)}</th>`;
  return table(head, rows, classes.length, impact, say);
}

function departmentTable(impact: Impact, say: Say): Markup {
  const rows = impact.departments.slice(0, MOST_ROWS).map(({ code, name, counts }) => {
    const called = code + name === '' ? markup`<span>${say(phrases.nobody)}</span>` : visible(`${code} ${name}`, 160);
    return markup`<tr>${cell('name', phrases.department, called, say)}${countCells(counts, impact, say)}</tr>`;
  });
  const head = markup`<th class="name">${say(phrases.department)}</th>`;
  return table(head, rows, impact.departments.length, impact, say);
}

function table(head: Markup, rows: readonly Markup[], all: number, impact: Impact, say: Say): Markup {
  if (rows.length === 0) return markup`<p class="quiet">${say(phrases.nothing)}</p>`;
  const fates = occurring(impact).map((fate) => markup`<th class="number">${say(fateWords[fate])}</th>`);
  const more = all > rows.length ? markup`<p class="quiet">… ${all - rows.length} ${say(phrases.more)}</p>` : '';
  return markup`<div class="scroll"><table class="samples impact"><thead><tr>${head}${fates}</tr></thead><tbody>${rows}</tbody></table></div>${more}`;
}

function countCells(counts: FateCounts, impact: Impact, say: Say): Markup {
  const text = (n: number): string => (n === 0 ? '' : n.toLocaleString('en-US'));
  return markup`${occurring(impact).map((fate) => cell('number', fateWords[fate], text(counts[fate]), say))}`;
}

function kindOf(cardinality: Cardinality | undefined, say: Say): string {
  if (cardinality === undefined) return '?';
  return cardinality === 'none' || cardinality === 'unreviewed' ? say.plain(fateWords[cardinality]) : cardinality;
}

/** What befalls no record at all gets no column. */
function occurring({ counts }: Impact): readonly Fate[] {
  return FATES.filter((fate) => fate === 'mapped' || counts[fate] > 0);
}

/** On a narrow screen a row is a list, and every cell says what it is. */
function cell(kind: string, words: Words, content: Markup | string, say: Say): Markup {
  return markup`<td class="${kind}" data-label="${say.plain(words)}">${content}</td>`;
}
