#!/usr/bin/env node
// Committed, so that `npx shuniu-gateway` finds it right after `npm ci`; what it runs is built.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  const { run } = await import(main.href);
  // a database that does not answer any more must not keep a process that was asked to end
  const code = await run(process.argv.slice(2));
  process.stdout.write('', () => process.exit(code));
} else {
  console.error('枢纽尚未构建，请先运行：npm run build\nShuniu is not built yet. Run: npm run build');
  process.exitCode = 3;
}
