import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { overlays, tables, type TableStatus } from '@shuniu/schema';
import { EXIT } from '../exit-codes.ts';
import { databaseOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { padEnd } from '../show/width.ts';
import { version } from '../version.ts';
import { doctor, trust } from '../words/doctor.ts';
import { say } from '../words/text.ts';
import { probeDatabase } from './database.ts';
import { probeDisk, probeEncodings, probeMemory, probeNode } from './machine.ts';
import type { Probe } from './probe.ts';
import { probeOgr, probePsql } from './programs.ts';

const MARKS = { ok: '✓', note: '!', missing: '–', broken: '✗' } as const;

export interface DoctorFlags {
  readonly db?: string;
  readonly json?: boolean;
}

/** Changes nothing. */
export async function examine(flags: DoctorFlags, io: Io): Promise<void> {
  const database = databaseOf(flags, io);
  const probes = [
    probeNode(process.versions.node),
    probeMemory(),
    await probeDisk(/^postgres(ql)?:/.test(database) ? '.' : existingParent(database)),
    probeEncodings(),
    ...(await probeDatabase(database, io.lang())),
    await probeOgr(),
    await probePsql(),
  ];
  if (flags.json === true)
    io.out(JSON.stringify({ tool: 'shuniu', version, probes: probes.map(plain), tables: shipped() }, null, 2));
  else print(probes, io);
  if (probes.some((probe) => probe.state === 'broken')) io.setExit(EXIT.system);
}

function print(probes: readonly Probe[], io: Io): void {
  const lang = io.lang();
  io.out(`枢纽 Shuniu ${version}`);
  for (const probe of probes) {
    io.out(` ${MARKS[probe.state]} ${padEnd(say(lang, probe.name), 26)}${probe.detail}`);
    if (probe.advice !== undefined) io.out(`   ${padEnd('', 26)}${say(lang, probe.advice)}`);
  }
  io.out(`\n ${say(lang, doctor.tables)}`);
  for (const table of shipped()) {
    io.out(
      `   ${padEnd(table.ref, 28)}${padEnd(say(lang, doctor.codes, { n: table.codes }), 14)}${say(lang, trust[table.status])}`,
    );
  }
}

function shipped(): { ref: string; status: TableStatus; codes: number }[] {
  return [
    ...tables().map((table) => ({ ref: table.ref, status: table.status, codes: table.codes.length })),
    ...overlays().map((overlay) => ({
      ref: overlay.id,
      status: overlay.status,
      codes: overlay.layers.reduce((sum, layer) => sum + layer.add.length, 0),
    })),
  ];
}

function plain({ id, state, detail }: Probe): Pick<Probe, 'id' | 'state' | 'detail'> {
  return { id, state, detail };
}

function existingParent(folder: string): string {
  let at = resolve(folder);
  while (!existsSync(at)) at = dirname(at);
  return at;
}
