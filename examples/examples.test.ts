import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = import.meta.dirname;
const scripts = readdirSync(folder).filter((name) => /^\d\d-.*\.js$/.test(name));

describe('every example prints what stands beside it', () => {
  test.each(scripts)('%s', (script) => {
    const printed = execFileSync(process.execPath, [join(folder, script)], { encoding: 'utf8' });
    expect(printed).toBe(readFileSync(join(folder, `${basename(script, '.js')}.txt`), 'utf8'));
  });

  test('and is in the list', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const script of scripts) expect(readme).toContain(`\`${script}\``);
  });

  test('uses packages by their public names only', () => {
    for (const script of scripts) {
      const imported = [...readFileSync(join(folder, script), 'utf8').matchAll(/from '([^']+)'/g)].map((m) => m[1]);
      for (const name of imported) expect(name).toMatch(/^(node:|@shuniu\/(schema|sdk)(\/\w+)?$)/);
    }
  });
});
