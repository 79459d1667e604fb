#!/usr/bin/env node
// Committed, so that `npx shuniu` finds it right after `npm ci`; what it runs is built.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  const { run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  console.error('枢纽尚未构建，请先运行：npm run build\nShuniu is not built yet. Run: npm run build');
  process.exitCode = 3;
}
