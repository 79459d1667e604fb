import { explainUnknown, resolveTable, type Library, type UnknownCode } from '@shuniu/schema';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { standards } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';
import { validity } from '../words/validity.ts';
import { inLang } from './trust.ts';
import { translationText } from './validity-lines.ts';

interface Asked {
  readonly overlay?: string;
  readonly asOf: string;
  readonly library: Library;
  readonly json: boolean;
}

/** A code that the table does not have: what was perhaps meant, and who has it. Ends with exit code 1. */
export function reportUnknown(code: string, ref: string, asked: Asked, io: Io): void {
  const told = explainUnknown(code, { ...asked, standard: ref });
  const table = resolveTable(ref, asked.overlay, asked.library);
  const narrowed = table.narrowed.get(code);
  const outOfUse =
    narrowed === undefined ? null : { origin: narrowed.origin, reason: narrowed.reason, name: narrowed.base.name };
  io.setExit(EXIT.findings);
  if (asked.json) {
    io.out(JSON.stringify({ ...told, outOfUse }, null, 2));
    return;
  }
  const lang = io.lang();
  const seen = [table.ref, ...table.overlays.map(({ id }) => id)].join(' + ');
  if (outOfUse === null) io.say(standards.unknown, { code, ref: seen });
  else io.say(standards.outOfUse, { code, ...outOfUse });
  if (told.knownGap) io.say(standards.isGap, { code });
  else if (told.inExtensionRange) io.say(standards.inRange, { code });
  if (!told.complete && outOfUse === null)
    io.say(standards.gapsPossible, { reason: inLang(table.completeReason, lang) });
  const near = told.nearMatches.map((each) => `${each.code} ${each.name}`).join(', ');
  if (near !== '') io.err(`${say(lang, standards.near)}: ${near}`);
  if (told.editions.length > 0) io.err(`${say(lang, standards.editions)}: ${editions(told, lang)}`);
}

/** Who has the code, and what that class is in the table asked for. */
function editions({ editions, ref }: UnknownCode, lang: Lang): string {
  return editions
    .map(({ ref: other, name, here }) => {
      if (here === null) return `${other} ${name}`;
      return `${other} ${name} (${say(lang, validity.here, { ref, ...translationText(here, lang) })})`;
    })
    .join(', ');
}
