import { resolveTable, statusAt, type Library, type ResolvedCode, type ResolvedTable } from '@shuniu/schema';
import type { Io } from '../io.ts';
import { padEnd } from '../show/width.ts';
import { evidenceWords, standards, statusWords } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';
import { inLang, trustLines } from './trust.ts';

export interface ShowOptions {
  readonly overlay?: string;
  readonly asOf: string;
  readonly library: Library;
  readonly json: boolean;
}

export function showTable(ref: string, options: ShowOptions, io: Io): void {
  const table = resolveTable(ref, options.overlay, options.library);
  if (options.json) {
    const narrowed = [...table.narrowed].map(([code, { origin, reason }]) => ({ code, origin, reason }));
    io.out(JSON.stringify({ ...table, codes: [...table.codes.values()], narrowed }, null, 2));
    return;
  }
  const lang = io.lang();
  head(table, options, lang).forEach((line) => io.out(line));
  for (const bigClass of table.bigClasses) {
    io.out(`\n${bigClass.code} ${lang === 'en' ? `${bigClass.nameEn} ${bigClass.name}` : bigClass.name}`);
    for (const code of table.codes.values()) {
      if (code.parent === bigClass.code) io.out(`  ${line(code, table.ref, options.asOf, lang)}`);
    }
  }
  for (const [code, { origin, reason, base }] of table.narrowed) {
    io.out(`\n${code} ${base.name} ${say(lang, standards.takenOut, { origin, reason })}`);
  }
}

function head(table: ResolvedTable, options: ShowOptions, lang: Lang): string[] {
  const { ranges, note } = table.extension;
  const layers = table.overlays.map(({ id }) => ` + ${id}`).join('');
  return [
    `${table.ref}${layers}  ${inLang(table.title, lang)}  ${say(lang, standards.codes, { n: table.codes.size })}`,
    ...trustLines(table, options, lang),
    ...(table.supersededBy === undefined ? [] : [`${say(lang, standards.supersededBy)}: ${table.supersededBy}`]),
    ...(table.knownGaps.length === 0 ? [] : [`${say(lang, standards.gaps)}: ${table.knownGaps.join(', ')}`]),
    `${say(lang, standards.extension)}: ${ranges.map(({ from, to }) => `${from}–${to}`).join(', ')}. ${inLang(note, lang)}`,
    ...(table.revision === undefined ? [] : [`${say(lang, standards.revision)} ${table.revision}`]),
    `sha256 ${table.sha256}`,
  ];
}

function line(code: ResolvedCode, ref: string, day: string, lang: Lang): string {
  const name = lang === 'en' ? `${code.nameEn} ${code.name}`.trim() : code.name;
  const status = statusAt(code, day);
  const marks = [
    say(lang, evidenceWords[code.evidence]),
    ...(status === 'active' ? [] : [say(lang, statusWords[status])]),
    ...(code.origin === ref ? [] : [code.origin, `→ ${code.rollUp ?? say(lang, standards.none)}`]),
    ...(code.note === undefined ? [] : [code.note]),
  ];
  return `${code.code} ${padEnd(name, lang === 'en' ? 52 : 26)} ${marks.join('; ')}`;
}
