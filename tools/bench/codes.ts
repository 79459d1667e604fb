import { createRequire } from 'node:module';
import { z } from 'zod';
import { lightTable, type LightRow } from '../../packages/schema/src/table/light-table.ts';
import { codeCheck } from '../../packages/schema/src/table/code-check.ts';

// `npm run bench:codes`: how many codes a second one core can hold against a table of 1,000 codes, with our check, ajv's `enum` and
// zod's. One run, the ways in turn, so that a slow minute of the machine hits all alike. Never part of the tests.

const { Ajv2020 } = createRequire(new URL('../../packages/sdk/package.json', import.meta.url))('ajv/dist/2020.js') as {
  Ajv2020: new () => { compile(schema: object): (value: unknown) => boolean };
};

const CODES = 1_000;
const CHECKS = 1_000_000;
const ROUNDS = 5;

const codes = Array.from({ length: CODES }, (_, at) => String(10_001 + at * 7));
const rows = codes.map((code): LightRow => [`k-${code}`, code, '10', '名', 'name']);
const facts = { ref: 'bench/part@2026', title: { zh: '', en: '' }, recordType: 'part', edition: '2026' } as const;
const rest = { status: 'synthetic', complete: true, codePattern: '^[0-9]{5}$', bigClasses: [] } as const;
const ways: Readonly<Record<string, (value: string) => boolean>> = {
  'shuniu codeCheck': codeCheck(lightTable({ ...facts, ...rest }, rows)),
  'ajv enum': new Ajv2020().compile({ enum: codes }),
  'zod enum': (
    (schema) => (value: string) =>
      schema.safeParse(value).success
  )(z.enum(codes as [string, ...string[]])),
};

// Nine in ten are right, as in a survey. Made by joining, so that no text is the table's own object.
const asked = Array.from({ length: CHECKS }, (_, at) => {
  const code = codes[(at * 7_919) % CODES] ?? '';
  return at % 10 === 0 ? `${code.slice(0, 4)}x` : [code.slice(0, 2), code.slice(2)].join('');
});
const right = asked.filter((_, at) => at % 10 !== 0).length;

const best = new Map<string, number>();
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, check] of Object.entries(ways)) {
    // A slow way gets fewer checks; the first round only warms up.
    const share = name.startsWith('ajv') ? 20 : 1;
    const sample = asked.slice(0, CHECKS / share);
    const started = process.hrtime.bigint();
    let found = 0;
    for (const value of sample) if (check(value)) found += 1;
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    if (found !== right / share) throw new Error(`${name} found ${found} of ${right / share} codes`);
    if (round > 0) best.set(name, Math.max(best.get(name) ?? 0, sample.length / seconds));
  }
}
const ours = best.get('shuniu codeCheck') ?? 0;
for (const [name, speed] of best) {
  const ratio = name.startsWith('shuniu') ? '' : `   ${(ours / speed).toFixed(1)} times slower`;
  console.log(`${name.padEnd(18)} ${(speed / 1e6).toFixed(2).padStart(8)} M/s${ratio}`);
}
console.log(`goal: 5 M/s and core on ${CODES} codes: ${ours >= 5e6 ? 'met' : 'MISSED'}`);
