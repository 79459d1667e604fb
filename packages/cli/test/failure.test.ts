import { describe, expect, test } from 'vitest';
import { FileRefused } from '@shuniu/sdk';
import { StoreError } from '@shuniu/sdk/store';
import { table } from '@shuniu/schema';
import { failureOf } from '../src/failure.ts';
import { UsageError } from '../src/usage-error.ts';
import { usage } from '../src/words/failures.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

function nodeError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: something, open '${path}'`), { code, path });
}

describe('what was thrown becomes an exit code and words', () => {
  const cases: [string, unknown, number, RegExp][] = [
    ['usage', new UsageError(usage.noSuchFile, { path: 'a.csv' }), 2, /没有这个文件：a\.csv/],
    ['no such file', nodeError('ENOENT', 'a.csv'), 2, /没有这个文件：a\.csv/],
    ['no permission', nodeError('EACCES', 'a.csv'), 2, /没有权限/],
    ['disk full', nodeError('ENOSPC', 'a.csv'), 3, /磁盘空间不足/],
    ['reference without edition', thrownBy(() => table('gbt-30428-2/part')), 2, /有多个版本/],
    ['unknown table', thrownBy(() => table('gbt-1/part@2013')), 2, /没有代码表/],
    ['locked', new StoreError('store_locked', 'x', { pid: 7, host: 'h', file: 'f' }), 3, /进程 7/],
    [
      'unusable folder',
      new StoreError('store_address_invalid', 'x', { folder: 'a/db' }, new Error('EACCES: permission denied')),
      2,
      /数据库目录 a\/db 不能用：EACCES: permission denied。请换一个可写的目录/,
    ],
    ['wrong address', new StoreError('store_address_invalid', 'x'), 2, /数据库地址无效/],
    [
      'broken file',
      new FileRefused({ code: 'file_encrypted', severity: 'error', params: { reason: 'x' } }),
      1,
      /file_encrypted/,
    ],
    ['mistake of ours', new TypeError('x is not a function'), 3, /这是枢纽的缺陷/],
    ['not even an error', 'oops', 3, /oops/],
  ];
  test.each(cases)('%s', async (_, error, exit, words) => {
    const failure = await failureOf(error, 'zh-CN');
    expect(failure.exit).toBe(exit);
    expect(failure.words).toMatch(words);
    expect((await failureOf(error, 'en')).words).not.toMatch(/\p{Script=Han}/u);
  });
});
