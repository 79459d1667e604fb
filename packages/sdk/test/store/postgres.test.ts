import { expect, it } from 'vitest';
import { HOW_TO_GET_POSTGRES, havePostgres } from './postgres.ts';

it('has a PostgreSQL, or says which tests do not run', () => {
  const here = havePostgres();
  if (!here) console.log(`not run: the store suite on PostgreSQL (PGlite ran). To run it, ${HOW_TO_GET_POSTGRES}.`);
  expect(here || process.env['SHUNIU_REQUIRE_POSTGRES'] !== '1', `no PostgreSQL: ${HOW_TO_GET_POSTGRES}`).toBe(true);
});
