import { diffLevels, type TableStatus, type Words } from '@shuniu/schema';
import { trust } from '../../packages/cli/src/words/doctor.ts';
import {
  evidenceWords,
  mapEvidenceWords,
  relationshipWords,
  statusWords,
  translationWords,
  standards,
} from '../../packages/cli/src/words/standards.ts';
import type { Page } from './layout.ts';
import { both, code, grid, markup, NOTHING, type Markup } from './markup.ts';
import { GLOSSARY } from './paths.ts';
import { kindWords, words } from './words.ts';
import { evidenceMeans, kindMeans, mapEvidenceMeans, statusMeans } from './meanings.ts';

type Terms = Readonly<Record<string, Words>>;

/** What the words of trust mean. */
export function glossaryPage(): Page {
  const levels: Terms = Object.fromEntries(Object.entries(diffLevels).map(([level, { title }]) => [level, title]));
  const means: Terms = Object.fromEntries(Object.entries(diffLevels).map(([level, each]) => [level, each.means]));
  return {
    path: GLOSSARY,
    title: { zh: '可信度用语', en: 'What the words of trust mean' },
    body: markup`${section({ zh: '代码表和地方扩展', en: 'Tables and overlays' }, trust, statusMeans satisfies Record<TableStatus, Words>, true)}
${section({ zh: '一个代码的依据', en: 'What a code rests on' }, evidenceWords, evidenceMeans)}
${section({ zh: '一行对照的依据', en: 'What a row of a map rests on' }, mapEvidenceWords, mapEvidenceMeans)}
${section({ zh: '两个类的关系', en: 'How two classes lie to each other' }, relationshipWords)}
${section({ zh: '跨版本的答案', en: 'Answers between editions' }, translationWords)}
${section({ zh: '几对几', en: 'How many become how many' }, kindWords, kindMeans)}
${section({ zh: '变化的级别', en: 'Levels of changes' }, levels, means)}
${section({ zh: '代码的状态', en: 'Status of a code' }, statusWords)}
${section({ zh: '完整性', en: 'Completeness' }, { complete: standards.complete, incomplete: standards.incomplete }, COMPLETE)}`,
  };
}

const COMPLETE: Terms = {
  complete: { zh: '表里没有的代码一定是错的', en: 'a code that it does not have is certainly wrong' },
  incomplete: { zh: '表里没有的代码可能属于它的缺口', en: 'a code that it does not have may be one of its gaps' },
};

function section(title: Words, terms: Terms, means?: Terms, anchors = false): Markup {
  const rows = Object.entries(terms).map(([id, term]) => {
    const what = means?.[id];
    return markup`<tr${anchors ? markup` id="${id}"` : NOTHING}><th scope="row"><span class="chip ${id.replace(':', '')}">${both(term)}</span></th><td>${code(id)}</td>${means === undefined ? NOTHING : markup`<td>${what === undefined ? '' : both(what)}</td>`}</tr>\n`;
  });
  const heads = [words.name, words.code, ...(means === undefined ? [] : [words.meaning])];
  return markup`<section><h2>${both(title)}</h2>${grid(title, heads, rows)}</section>`;
}
