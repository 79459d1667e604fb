import {
  changeWords,
  diffLevels,
  diffRules,
  type Change,
  type Diff,
  type DiffLevel,
  type DiffRule,
  type Found,
} from '@shuniu/schema';
import { diff as words } from '../words/diff.ts';
import { mapEvidenceWords, relationshipWords } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';

/** A diff for people: by level, then by rule with its reason, then code by code. */
export function diffText(diff: Diff, names: readonly [string, string], lang: Lang): string {
  const { bump, counts, changes, before, after } = diff;
  const head = [
    `${names[0]} → ${names[1]}  ${say(lang, words.sizes, { before: before.codes, after: after.codes })}`,
    ...pairingLines(diff, lang),
  ];
  if (bump === 'none') {
    const same = before.sha256 === after.sha256;
    return [...head, say(lang, same ? words.same : words.bytesOnly)].join('\n');
  }
  const title = diffLevels[bump].title[short(lang)];
  const levels = (['major', 'minor', 'patch'] as const).flatMap((level) => levelLines(level, changes, lang));
  return [...head, say(lang, words.bump, { level: bump, title, ...counts }), ...levels].join('\n');
}

/** Between two editions: how it is known what became of what. */
function pairingLines({ before, after, map, fates }: Diff, lang: Lang): string[] {
  if (before.ref === after.ref) return [];
  const by = (how: Found['by']): number => fates.pairs.filter((each) => each.by === how).length;
  const { splits, merges, unreviewed } = fates;
  const counts = { splits: splits.length, merges: merges.length, unreviewed: unreviewed.length };
  const stated = [...fates.pairs, ...splits, ...merges, ...fates.removed.flatMap(({ found }) => found ?? [])];
  const unread = stated.filter((each) => each.by === 'map' && each.evidence !== 'reviewed').length;
  return [
    map === null ? say(lang, words.noMap) : say(lang, words.byMap, { ...map, n: unread }),
    say(lang, words.paired, { map: by('map'), key: by('key'), code: by('code'), ...counts }),
  ];
}

function levelLines(level: DiffLevel, changes: readonly Change[], lang: Lang): string[] {
  const own = changes.filter((each) => each.level === level);
  if (own.length === 0) return [];
  const present = new Set(own.map(({ rule }) => rule));
  const rules = (Object.keys(diffRules) as DiffRule[]).filter((rule) => present.has(rule));
  const named = lang === 'en' ? level : `${diffLevels[level].title.zh} ${level}`;
  return [
    '',
    `${named} (${own.length})`,
    ...rules.flatMap((rule) => {
      const { title, why } = diffRules[rule];
      const about = own.filter((each) => each.rule === rule);
      return [
        `  ${rule} ${title[short(lang)]} (${about.length}) — ${why[short(lang)]}`,
        ...about.map((each) => `    ${changeLine(each, lang)}`),
      ];
    }),
  ];
}

function changeLine(change: Change, lang: Lang): string {
  const { found, overridden } = change;
  const notes = [
    ...(found === undefined ? [] : foundWords(found, lang)),
    ...(overridden === undefined ? [] : [say(lang, words.overridden, overridden)]),
  ];
  // Definitions and remarks may have line ends of their own.
  const said = changeWords(change, short(lang)).replace(/\s+/g, ' ');
  return notes.length === 0 ? said : `${said} [${notes.join('; ')}]`;
}

/** What a map says is said with it; that keys are equal goes without saying. */
function foundWords({ by, relationship, evidence }: Found, lang: Lang): string[] {
  if (by !== 'map') return [];
  return [
    ...(relationship === undefined ? [] : [say(lang, relationshipWords[relationship])]),
    ...(evidence === undefined ? [] : [say(lang, mapEvidenceWords[evidence])]),
  ];
}

function short(lang: Lang): 'zh' | 'en' {
  return lang === 'en' ? 'en' : 'zh';
}
