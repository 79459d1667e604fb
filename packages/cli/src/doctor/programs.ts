import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Probe } from './probe.ts';
import { doctor } from '../words/doctor.ts';
import type { Text } from '../words/text.ts';

const run = promisify(execFile);

/** ogr2ogr opens the formats that we do not read ourselves. */
export function probeOgr(): Promise<Probe> {
  return probeProgram('ogr2ogr', ['--version'], doctor.ogr, doctor.noOgr);
}

/** The tests start a PostgreSQL of their own where its binaries are; importing needs none of them. */
export function probePsql(): Promise<Probe> {
  return probeProgram('psql', ['--version'], doctor.psql, doctor.noPsql);
}

async function probeProgram(program: string, args: readonly string[], name: Text, advice: Text): Promise<Probe> {
  try {
    const { stdout } = await run(program, [...args], { timeout: 10_000 });
    return { id: program, name, state: 'ok', detail: stdout.split('\n', 1)[0] ?? '' };
  } catch {
    return { id: program, name, state: 'missing', detail: '—', advice };
  }
}
