import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { overlays, tables, type TableStatus } from '@shuniu/schema';
import type { Command } from '../commander.ts';
import { probeDatabase } from '../doctor/database.ts';
import { probeDisk, probeEncodings, probeMemory, probeNode } from '../doctor/machine.ts';
import type { Probe } from '../doctor/probe.ts';
import { probeOgr, probePsql } from '../doctor/programs.ts';
import { addExamples } from '../examples.ts';
import { EXIT } from '../exit-codes.ts';
import { addDatabase, addJson, databaseOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { padEnd } from '../show/width.ts';
import { version } from '../version.ts';
import { doctor, trust } from '../words/doctor.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

const MARKS = { ok: '✓', note: '!', missing: '–', broken: '✗' } as const;

/** `shuniu doctor`: what this machine has, and what is missing. Changes nothing. */
export function registerDoctor(program: Command, io: Io): void {
  const command = addJson(addDatabase(program.command('doctor').description(say(io.lang(), help.doctor)), io), io);
  command.action(async (flags: { db?: string; json?: boolean }) => {
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
  });
  addExamples(command, examples.doctor, io);
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
