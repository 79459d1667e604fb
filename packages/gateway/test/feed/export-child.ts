import { existsSync, readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Config } from '../../src/config/config.ts';
import { openHub } from '../../src/hub.ts';
import { runExport } from '../../src/feed/export/run-export.ts';

/** An export for export.test.ts to kill: says so when its first file is there. Arguments: the configuration as JSON, the fence that it will get. */
const hub = await openHub(JSON.parse(process.argv[2] ?? '{}') as Config);
const root = hub.config.exports.folder ?? '';
const fence = `/${process.argv[3]}/`;
const seen = (): boolean =>
  existsSync(root) &&
  readdirSync(root, { recursive: true }).some((name) => `${name}`.includes(fence) && `${name}`.endsWith('.ndjson'));
const running = runExport(hub, new AbortController().signal);
while (!seen()) await setTimeout(1);
process.stdout.write('writing\n');
await running;
await hub.close();
