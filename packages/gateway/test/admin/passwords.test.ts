import { expect, it } from 'vitest';
import { hashed, isPassword, NOBODY, weakness } from '../../src/admin/passwords.ts';

it.each([
  ['correct horse battery', '', undefined],
  ['井盖 雨水 一二三四 五六 路灯', '', undefined],
  ['Vm7-tr0ut-lantern', 'li', 'ok'],
  ['kurz', '', 'short'],
  ['elevenchars', '', 'short'],
  ['Password1234', '', 'common'],
  ['admin123456!', '', 'common'],
  ['123456789012', '', 'common'],
  ['abcdefghijkl', '', 'common'],
  ['qwerty123456', '', 'common'],
  ['aaaaaaaaaaaa', '', 'repeats'],
  ['abababababab', '', 'repeats'],
  ['zhangsan-is-in', 'ZhangSan', 'name'],
])('%j of %j', (password, name, expected) => {
  if (expected === 'ok') expect(weakness(password, name)).toBeUndefined();
  else expect(weakness(password, name)).toBe(expected);
});

it('knows a password again, however it was typed, and no other', async () => {
  const stored = await hashed('ｐａｓｓ words は long');
  expect(stored).toMatch(/^scrypt\$32768\$8\$1\$/);
  expect(await isPassword('pass words は long', stored)).toBe(true);
  expect(await isPassword('pass words は longer', stored)).toBe(false);
  expect(await isPassword('', NOBODY)).toBe(false);
  expect(await hashed('a')).not.toBe(await hashed('a'));
});

it('computes only so many at a time', async () => {
  const all = await Promise.allSettled(Array.from({ length: 6 }, () => isPassword('x', NOBODY)));
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(2);
});
