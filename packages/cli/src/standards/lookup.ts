import { lookup, resolveTable, type Library, type Lookup, type MapEvidence, type Relative } from '@shuniu/schema';
import type { Io } from '../io.ts';
import { evidenceWords, mapEvidenceWords, relationshipWords, standards, statusWords } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';
import { trustLine } from './trust.ts';
import { reportUnknown } from './unknown-code.ts';

export interface LookupFlags {
  readonly standard: string;
  readonly overlay?: string;
  readonly asOf: string;
  readonly library: Library;
  readonly json: boolean;
}

export function showLookup(code: string, flags: LookupFlags, io: Io): void {
  const found = lookup(code, flags);
  if (found === undefined) {
    reportUnknown(code, flags.standard, flags, io);
    return;
  }
  const table = resolveTable(flags.standard, flags.overlay, flags.library);
  const lang = io.lang();
  if (flags.json) {
    io.out(JSON.stringify(found, null, 2));
    io.err(trustLine(table, flags, lang));
    return;
  }
  const own = table.codes.get(code);
  const unknown = say(lang, standards.unknownDate);
  const bigClass = table.bigClasses.find((each) => each.code === found.parent);
  const rows: readonly (readonly [title: string, value: string])[] = [
    [say(lang, standards.bigClass), `${found.parent} ${(lang === 'en' ? bigClass?.nameEn : bigClass?.name) ?? ''}`],
    [
      say(lang, standards.status),
      `${say(lang, statusWords[found.status])}, [${found.validFrom ?? unknown}, ${found.validTo ?? unknown})`,
    ],
    [
      say(lang, standards.evidence),
      `${say(lang, evidenceWords[found.evidence])}: ${own?.source ?? ''}${own?.note === undefined ? '' : ` (${own.note})`}`,
    ],
    [say(lang, standards.origin), found.origin],
    [say(lang, standards.rollUp), found.rollUp ?? say(lang, standards.noRollUp, { reason: own?.rollUpNone ?? '' })],
    [say(lang, standards.predecessors), relatives(found.predecessors, lang)],
    [say(lang, standards.successors), relatives(found.successors, lang)],
  ];
  io.out(title(found, own?.nameEn ?? '', lang));
  for (const [name, value] of rows) io.out(`  ${name}: ${value}`);
  io.out(trustLine(table, flags, lang));
}

function title({ code, name }: Lookup, nameEn: string, lang: Lang): string {
  return lang === 'en' ? [code, nameEn, name].filter((each) => each !== '').join(' ') : `${code} ${name}`;
}

function relatives(some: readonly Relative[], lang: Lang): string {
  if (some.length === 0) return say(lang, standards.none);
  return some.map((each) => `${each.ref} ${each.code} ${each.name} (${howRelated(each, lang)})`).join('; ');
}

/** How two classes lie to each other, and how far that can be relied on. */
export function howRelated(
  { relationship, evidence }: Pick<Relative, 'relationship' | 'evidence'>,
  lang: Lang,
): string {
  const known = Object.hasOwn(mapEvidenceWords, evidence)
    ? say(lang, mapEvidenceWords[evidence as MapEvidence])
    : evidence;
  return `${say(lang, relationshipWords[relationship])}, ${known}`;
}
