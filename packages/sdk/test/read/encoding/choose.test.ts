import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { chooseEncoding } from '../../../src/read/encoding/choose.ts';

const gbk = (text: string) => iconv.encode(text, 'gb18030');
const utf8 = (text: string) => Buffer.from(text);

describe('chooseEncoding', () => {
  it.each([
    { name: 'the option wins', sample: utf8('\uFEFF井盖'), option: 'gbk', encoding: 'gb18030', by: 'option' },
    { name: 'auto is no option', sample: utf8('井盖'), option: 'auto', encoding: 'utf-8', by: 'content' },
    { name: 'mark of UTF-8', sample: utf8('\uFEFFa'), encoding: 'utf-8', by: 'bom' },
    { name: 'mark of UTF-16LE', sample: Buffer.from('\uFEFFa', 'utf16le'), encoding: 'utf-16le', by: 'bom' },
    { name: 'mark of UTF-16BE', sample: Buffer.from('\uFEFFa', 'utf16le').swap16(), encoding: 'utf-16be', by: 'bom' },
    { name: 'mark of GB18030', sample: gbk('\uFEFFa'), encoding: 'gb18030', by: 'bom' },
    { name: 'ASCII', sample: utf8('a,b\n1,2\n'), encoding: 'utf-8', by: 'ascii' },
    { name: 'UTF-8', sample: utf8('编号,名称'), encoding: 'utf-8', by: 'content' },
    { name: 'GBK', sample: gbk('编号,名称'), encoding: 'gb18030', by: 'content' },
    { name: 'four-byte GB18030', sample: gbk('编号,𠮷'), encoding: 'gb18030', by: 'content' },
    { name: '状态, valid in both', sample: gbk('id,状态\n1,2\n'), encoding: 'gb18030', by: 'content' },
    { name: '状态 in UTF-8', sample: utf8('id,状态\n1,2\n'), encoding: 'utf-8', by: 'content' },
    { name: 'accents alone', sample: utf8('nom\ncafé\nMüller\n'), encoding: 'utf-8', by: 'content' },
    { name: 'Cyrillic', sample: utf8('имя\nПривет\n'), encoding: 'utf-8', by: 'content' },
    {
      name: 'a character cut at the end of the sample',
      sample: utf8('编号,名称').subarray(0, -1),
      encoding: 'utf-8',
      by: 'content',
    },
    {
      name: 'damaged UTF-8',
      sample: Buffer.concat([utf8('编号,名称,主管部门,权属单位'), Buffer.of(0xe4, 0x2c)]),
      encoding: 'utf-8',
      by: 'content',
    },
    {
      name: 'damaged GBK',
      sample: Buffer.concat([gbk('编号,名称,主管部门,权属单位'), Buffer.of(0xd6, 0x2c)]),
      encoding: 'gb18030',
      by: 'content',
    },
  ])('$name', ({ sample, option, encoding, by }) => expect(chooseEncoding(sample, option)).toEqual({ encoding, by }));
});
