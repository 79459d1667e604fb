import { editionsWith, nearMatches, resolveTable, type Library } from '@shuniu/schema';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { standards } from '../words/standards.ts';
import { say } from '../words/text.ts';
import { inLang } from './trust.ts';

interface Asked {
  readonly overlay?: string;
  readonly library: Library;
  readonly json: boolean;
}

/** A code that the table does not have: what was perhaps meant, and who has it. Ends with exit code 1. */
export function reportUnknown(code: string, ref: string, asked: Asked, io: Io): void {
  const { overlay, library, json } = asked;
  const table = resolveTable(ref, overlay, library);
  const near = nearMatches(code, table).map((each) => ({ code: each.code, name: each.name }));
  const editions = editionsWith(code, table.recordType, library)
    .filter((each) => each.table.ref !== table.ref)
    .map((each) => ({ ref: each.table.ref, code, name: each.code.name, status: each.table.status }));
  const narrowed = table.narrowed.get(code);
  const outOfUse =
    narrowed === undefined ? null : { origin: narrowed.origin, reason: narrowed.reason, name: narrowed.base.name };
  const knownGap = table.knownGaps.includes(code);
  io.setExit(EXIT.findings);
  if (json) {
    io.out(
      JSON.stringify(
        {
          ref: table.ref,
          code,
          unknown: true,
          complete: table.complete,
          knownGap,
          outOfUse,
          nearMatches: near,
          editions,
        },
        null,
        2,
      ),
    );
    return;
  }
  const lang = io.lang();
  if (outOfUse === null)
    io.err(say(lang, standards.unknown, { code, ref: [table.ref, ...table.overlays.map(({ id }) => id)].join(' + ') }));
  else io.err(say(lang, standards.outOfUse, { code, ...outOfUse }));
  if (knownGap) io.err(say(lang, standards.isGap, { code }));
  else if (table.extension.ranges.some(({ from, to }) => code.length === from.length && from <= code && code <= to)) {
    io.err(say(lang, standards.inRange, { code }));
  }
  if (!table.complete && outOfUse === null)
    io.err(say(lang, standards.gapsPossible, { reason: inLang(table.completeReason, lang) }));
  if (near.length > 0)
    io.err(`${say(lang, standards.near)}: ${near.map((each) => `${each.code} ${each.name}`).join(', ')}`);
  if (editions.length > 0) {
    io.err(`${say(lang, standards.editions)}: ${editions.map((each) => `${each.ref} ${each.name}`).join(', ')}`);
  }
}
