import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '06-a-departments-story.sh');

describe("a department's story", () => {
  test('every step ends as it has to; what must be refused is', () => {
    const env = { ...process.env, LANG: 'zh_CN.UTF-8' };
    const printed = execFileSync('bash', ['-c', '"$0" 2>&1', SCRIPT], { encoding: 'utf8', env });
    expect([...printed.matchAll(/^## (\d+)/gm)].map((match) => Number(match[1]))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(printed.match(/没有有效的授权 \(grant_missing\)/g)).toHaveLength(2);
    expect(printed).toContain('accepted 2, rejected 1 (the receipt of the first time)');
    expect(printed).toContain('key,division,edition,id,name,classCode,status,lon,lat,locatedGrid');
    expect(printed).toMatch(/retiring/);
    expect(printed).toMatch(/✓ .*evidence\.json: 核验通过/);
    expect(printed).toMatch(/✗ .*forged\.json: 核验不通过/);
    // neither private keys nor tokens
    expect(printed).not.toMatch(/PRIVATE|she_|shl_/);
  }, 600_000);

  test('is in the list of examples', () => {
    expect(readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')).toContain('`06-a-departments-story.sh`');
  });
});
