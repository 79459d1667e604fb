import { lookup, resolveTable, type Library, type Lookup, type Relative } from '@shuniu/schema';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { evidenceWords, standards, statusWords } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';
import { tierWords } from '../words/validity.ts';
import { howRelated } from './how-related.ts';
import { trustLine } from './trust.ts';
import { reportUnknown } from './unknown-code.ts';
import { validityRows } from './validity-lines.ts';

export interface LookupFlags {
  readonly standard: string;
  readonly overlay?: string;
  readonly asOf: string;
  readonly library: Library;
  readonly json: boolean;
}

/** Ends with exit code 1 for a code that is unknown there, or that the place has taken out of use. */
export function showLookup(code: string, flags: LookupFlags, io: Io): void {
  const found = lookup(code, flags);
  if (found === undefined) {
    reportUnknown(code, flags.standard, flags, io);
    return;
  }
  const table = resolveTable(flags.standard, flags.overlay, flags.library);
  const lang = io.lang();
  const narrowed = table.narrowed.get(code);
  const outOfUse = narrowed && { origin: narrowed.origin, reason: narrowed.reason, name: narrowed.base.name };
  if (outOfUse !== undefined) {
    io.setExit(EXIT.findings);
    io.say(standards.outOfUse, { code, ...outOfUse });
  }
  if (flags.json) {
    io.out(JSON.stringify({ ...found, ...(outOfUse && { outOfUse }) }, null, 2));
    io.err(trustLine(table, flags, lang));
    return;
  }
  io.out(title(found, lang));
  for (const [name, value] of rowsOf(found, lang)) io.out(`  ${name}: ${value}`);
  io.out(trustLine(table, flags, lang));
}

function rowsOf(found: Lookup, lang: Lang): readonly (readonly [title: string, value: string])[] {
  const unknown = say(lang, standards.unknownDate);
  const parents = found.parents.map((each) => `${each.code} ${lang === 'en' ? each.nameEn : each.name}`);
  const none = say(lang, standards.noRollUp, { reason: found.rollUpNone ?? '' });
  return [
    ...validityRows(found, lang),
    [say(lang, standards.bigClass), parents.join(' > ') || found.parent],
    [
      say(lang, standards.status),
      `${say(lang, statusWords[found.status])}, [${found.validFrom ?? unknown}, ${found.validTo ?? unknown})`,
    ],
    [
      say(lang, standards.evidence),
      `${say(lang, evidenceWords[found.evidence])}: ${found.source}${found.note === null ? '' : ` (${found.note})`}`,
    ],
    [say(lang, standards.origin), `${found.origin} (${say(lang, tierWords[found.tier])})`],
    [say(lang, standards.rollUp), found.rollUp === null ? none : `${found.rollUp} ${found.rollUpName ?? ''}`],
    [say(lang, standards.predecessors), relatives(found.predecessors, lang)],
    [say(lang, standards.successors), relatives(found.successors, lang)],
  ];
}

function title({ code, name, nameEn }: Lookup, lang: Lang): string {
  return lang === 'en' ? [code, nameEn, name].filter((each) => each !== '').join(' ') : `${code} ${name}`;
}

function relatives(some: readonly Relative[], lang: Lang): string {
  if (some.length === 0) return say(lang, standards.none);
  return some.map((each) => `${each.ref} ${each.code} ${each.name} (${howRelated(each, lang)})`).join('; ');
}
