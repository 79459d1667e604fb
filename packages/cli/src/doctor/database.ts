import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { probeStore, type DatabaseFacts } from '@shuniu/sdk/store';
import { failureOf } from '../failure.ts';
import type { Probe } from './probe.ts';
import { doctor } from '../words/doctor.ts';
import { say, type Lang, type Text } from '../words/text.ts';

/** The database that an import would write to, looked at and not touched. */
export async function probeDatabase(address: string, lang: Lang): Promise<Probe[]> {
  const server = /^postgres(ql)?:/.test(address);
  const name: Text = server ? doctor.postgres : doctor.pglite;
  if (!server && !existsSync(join(address, 'data'))) {
    return [
      {
        id: 'database',
        name,
        state: 'ok',
        detail: say(lang, doctor.willBeMade, { folder: address }),
        advice: doctor.notPowerSafe,
      },
    ];
  }
  try {
    return describe(await probeStore(address), name, server ? '' : address);
  } catch (error) {
    return [{ id: 'database', name, state: 'broken', detail: (await failureOf(error, lang)).words }];
  }
}

function describe(facts: DatabaseFacts, name: Text, folder: string): Probe[] {
  const database = { id: 'database', name, state: 'ok' } as const;
  if (facts.kind === 'pglite')
    return [{ ...database, detail: `${facts.version} (${folder})`, advice: doctor.notPowerSafe }];
  const postgis: Probe = {
    id: 'postgis',
    name: doctor.postgis,
    state: facts.postgis === 'none' ? 'missing' : 'ok',
    detail: facts.postgis,
  };
  return [
    { ...database, detail: facts.version },
    facts.postgis === 'none' ? { ...postgis, advice: doctor.noPostgis } : postgis,
  ];
}
