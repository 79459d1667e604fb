import type { Library } from '@shuniu/schema';
import type { Io } from '../io.ts';
import { padEnd } from '../show/width.ts';
import { trust } from '../words/doctor.ts';
import { filing } from '../words/filing.ts';
import { standards } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';
import { period, trustOf } from './trust.ts';

export function listStandards(json: boolean, library: Library, io: Io): void {
  if (json) {
    io.out(
      JSON.stringify(
        {
          tables: tableFacts(library),
          overlays: overlayFacts(library),
          maps: mapFacts(library),
          filingRules: filingFacts(library),
        },
        null,
        2,
      ),
    );
    return;
  }
  const lang = io.lang();
  io.out(say(lang, standards.tables));
  for (const table of library.tables) {
    const complete = say(lang, table.complete ? standards.complete : standards.incomplete);
    const count = say(lang, standards.codes, { n: table.codes.length });
    io.out(
      `  ${padEnd(table.ref, 28)} ${padEnd(table.revision ?? '', 7)} ${padEnd(count, 13)} ${padEnd(period(table, lang), 24)} ${trustOf(table, lang)}; ${complete}`,
    );
  }
  io.out(`\n${say(lang, standards.overlays)}`);
  for (const overlay of library.overlays) {
    const parent = overlay.parent === undefined ? '' : `; ${say(lang, standards.onTop, { parent: overlay.parent })}`;
    io.out(`  ${padEnd(overlay.id, 12)} ${say(lang, overlay.title)}; ${say(lang, trust[overlay.status])}${parent}`);
    for (const { base, revision = '', add, narrow, relabel } of overlay.layers) {
      const counts = { base, add: add.length, narrow: narrow.length, relabel: relabel.length };
      io.out(`  ${' '.repeat(12)} ${say(lang, standards.adds, counts)}${revisionIn(revision, lang)}`);
    }
  }
  io.out(`\n${say(lang, standards.maps)}`);
  for (const map of library.maps) {
    const status = say(lang, map.status === 'reviewed' ? standards.reviewedMap : standards.unreviewedMap);
    io.out(
      `  ${map.from} → ${map.to}${map.overlay === undefined ? '' : ` (${map.overlay})`}  ${say(lang, standards.rows, { n: map.rows.length })}; ${status}${revisionIn(map.revision, lang)}`,
    );
  }
  io.out(`\n${say(lang, filing.sets)}`);
  for (const { ref, base, rules, status, revision } of library.filingRules) {
    const count = say(lang, standards.rows, { n: rules.length });
    io.out(
      `  ${ref}  ${say(lang, filing.onBase, { base })}, ${count}; ${say(lang, trust[status])}${revisionIn(revision, lang)}`,
    );
  }
}

function revisionIn(revision: string | undefined, lang: Lang): string {
  return revision ? `; ${say(lang, standards.revision)} ${revision}` : '';
}

function tableFacts({ tables }: Library) {
  return tables.map(({ codes, ...facts }) => ({ ...facts, count: codes.length }));
}

function overlayFacts({ overlays }: Library) {
  return overlays.map(({ layers, ...facts }) => ({
    ...facts,
    layers: layers.map(({ base, revision, sha256, add, narrow, relabel }) => ({
      base,
      ...(revision !== undefined && { revision }),
      sha256,
      add: add.length,
      narrow: narrow.length,
      relabel: relabel.length,
    })),
  }));
}

function mapFacts({ maps }: Library) {
  return maps.map(({ rows, ...facts }) => ({ ...facts, count: rows.length }));
}

function filingFacts({ filingRules }: Library) {
  return filingRules.map(({ rules, ...facts }) => ({ ...facts, count: rules.length }));
}
