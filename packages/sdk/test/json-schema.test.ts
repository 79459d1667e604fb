import { expect, it } from 'vitest';
import { schemaCheck } from '../src/json-schema.ts';

it.each([
  ['a keyword that nobody knows', { lenght: 3 }],
  ['a keyword that JSON Schema knows, with a value that it does not', { type: 'string', minLength: -1 }],
  ['a draft other than 2020-12', { $schema: 'http://json-schema.org/draft-07/schema#', type: 'string' }],
])('refuses a schema with %s', (_, schema) => {
  expect(() => schemaCheck(schema)).toThrow();
});
it('takes several schemas of one name, each as it is', () => {
  const text = schemaCheck({ $id: 'https://example.test/s', type: 'string' });
  const number = schemaCheck({ $id: 'https://example.test/s', type: 'number' });
  expect([text('a'), number(1)]).toEqual([[], []]);
  expect([text(1), number('a')]).toMatchObject([[{ keyword: 'type' }], [{ keyword: 'type' }]]);
});
it('takes a word that one schema may have for unknown in another', () => {
  expect(schemaCheck({ type: 'string', 'x-access': 'read' }, ['x-access'])('a')).toEqual([]);
  expect(() => schemaCheck({ type: 'string', 'x-access': 'read' })).toThrow(/x-access/);
});
