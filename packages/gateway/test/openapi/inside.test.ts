import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../sdk/src/finding/catalogue.ts';
import { reasons } from '../../../sdk/src/read/reasons.ts';
import { PROBLEMS, type ProblemCode } from '../../src/problem/catalogue.ts';
import { Problem, problemDetails } from '../../src/problem/problem.ts';
import { tellsInside } from './inside.ts';

/** As PostgreSQL 15 writes them; `attack.test.ts` asks the engine at hand for more. */
const POSTGRESQL = [
  'syntax error at or near "\'"',
  'syntax error at end of input',
  'unterminated quoted string at or near "\'"',
  'relation "hub.nothing" does not exist',
  'relation "migration" already exists',
  'column "part_id" does not exist',
  'column d.part_id does not exist',
  'column "n" is of type integer but expression is of type text',
  'function nothing(unknown) does not exist',
  'operator does not exist: integer = text',
  'schema "nothing" does not exist',
  'invalid input syntax for type integer: "x"',
  'invalid input syntax for type json',
  'invalid input value for enum state: "x"',
  'malformed array literal: "x"',
  'value "99999999999999999999" is out of range for type integer',
  'integer out of range: value out of range',
  'date/time field value out of range: "2026-02-30"',
  'value too long for type character varying(3)',
  'numeric field overflow',
  'division by zero',
  'invalid byte sequence for encoding "UTF8": 0x00',
  'unsupported Unicode escape sequence',
  'invalid regular expression: parentheses () not balanced',
  'duplicate key value violates unique constraint "app_pkey"',
  'new row for relation "app" violates check constraint "app_state_check"',
  'insert or update on table "app" violates foreign key constraint "app_org_fkey"',
  'null value in column "id" of relation "app" violates not-null constraint',
  'permission denied for schema hub',
  'deadlock detected',
  'could not serialize access due to concurrent update',
  'canceling statement due to statement timeout',
  'current transaction is aborted, commands ignored until end of transaction block',
  'could not determine data type of parameter $1',
  'cannot cast type point to integer',
  'missing FROM-clause entry for table "d"',
  'column "a.id" must appear in the GROUP BY clause or be used in an aggregate function',
  'more than one row returned by a subquery used as an expression',
  'bind message supplies 1 parameters, but prepared statement "" requires 2',
  'terminating connection due to administrator command',
  'password authentication failed for user "hub"',
];

const OTHERS = [
  JSON.stringify({ detail: 'Error: x\n    at Object.<anonymous> (/srv/hub/dist/a.js:3:7)' }),
  'Error: x\n    at run (node:internal/process/task_queues:95:5)',
  "Cannot read properties of undefined (reading 'id')",
  'x.map is not a function',
  `Unexpected token ' in JSON at position 0`,
  "ENOENT: no such file or directory, open '/etc/shuniu/hub-keys.json'",
  'connect ECONNREFUSED 127.0.0.1:5432',
  'SELECT id, name FROM hub.app WHERE id = $1',
  'INSERT INTO hub.nonce (id) VALUES ($1)',
  'WITH admitted AS (SELECT 1)',
];

describe('words of the inside', () => {
  it.each([...POSTGRESQL, ...OTHERS])('%s', (text) => {
    expect(tellsInside(text)).toBe(true);
    expect(tellsInside(JSON.stringify({ detail: `枢纽 ${text}` }))).toBe(true);
  });

  it('are none of those that the hub says itself', () => {
    const problems = Object.keys(PROBLEMS).map((code) => problemDetails(new Problem(code as ProblemCode), 'req-1'));
    const broken = [0, 17].map((at) => ({
      reason: `${reasons.json_syntax.en} at ${at}`,
      what: { path: '/openapi.json', says: 'see /.well-known/jwks.json' },
    }));
    const said = [...problems, ...broken, ...Object.values(reasons), ...Object.values(catalogue)];
    expect(said.map((each) => JSON.stringify(each)).filter(tellsInside)).toEqual([]);
  });
});
