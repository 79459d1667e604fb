import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { header, type GeneratedFile, type Generator } from './generator.ts';

const CSV = 'standards/divisions/counties.csv';
const OUT = 'packages/schema/src/division/generated/counties.ts';

export const divisions: Generator = {
  name: 'divisions',
  owns: ['packages/schema/src/division/generated'],
  generate: generateDivisions,
};

/** The county list as one text, unpacked at first use: an object of 3,500 keys would cost every importer its parsing. */
export async function generateDivisions(root: string): Promise<GeneratedFile[]> {
  const [first = '', ...lines] = (await readFile(join(root, CSV), 'utf8')).trim().split('\n');
  if (first !== 'code,name,kind,valid_from,valid_to,evidence,source')
    throw new Error(`${CSV}: unexpected header ${first}`);
  const packed = lines.map((line, i) => pack(line, i + 2));
  const content = `${header(CSV)}export const COUNTIES = \`${packed.join('\n')}\`;\n`;
  return [{ path: OUT, content }];
}

function pack(line: string, number: number): string {
  const cells = line.split(',');
  const [code = '', name = '', kind = '', from = '', to = ''] = cells;
  if (cells.length !== 7 || !/^[0-9]{6}$/.test(code) || !/^[^|`\\$]+$/.test(name))
    throw new Error(`${CSV}:${number}: ${line}`);
  return [`${code}${name}`, kind === 'practice' ? 'p' : '', from, to].join('|').replace(/\|+$/, '');
}
