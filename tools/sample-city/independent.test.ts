import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { orgCodeCheck, otherCheck, usccCheck, usccOf } from './check-digits.ts';
import { parseCsv, csvCell } from './csv-text.ts';
import { gaussKruger, threeDegreeZone } from './gauss-kruger.ts';
import { gbk } from './gbk.ts';

const VECTORS = '../shared/real/vectors/china-gk-epsg-reference.csv';

describe('what the generator knows by itself', () => {
  test.skipIf(!existsSync(VECTORS))(
    'Gauss-Krüger agrees with PROJ to a tenth of a millimetre in every 3-degree zone',
    () => {
      const points = parseCsv(readFileSync(VECTORS, 'utf8')).filter(
        ({ epsg }) => Number(epsg) >= 4513 && Number(epsg) <= 4554,
      );
      expect(points).toHaveLength(42 * 5);
      for (const point of points) {
        const { centralMeridian, falseEasting } = threeDegreeZone(Number(point['epsg']));
        const metres = gaussKruger(Number(point['lon']), Number(point['lat']), centralMeridian, falseEasting);
        expect(Math.abs(metres.east - Number(point['easting'])), JSON.stringify(point)).toBeLessThan(1.1e-4);
        expect(Math.abs(metres.north - Number(point['northing'])), JSON.stringify(point)).toBeLessThan(1.1e-4);
      }
    },
  );

  test('check characters of a published credit code', () => {
    expect(usccCheck('91110000802100433')).toBe('B');
    expect(orgCodeCheck('80210043')).toBe('3');
    for (let n = 0; n < 100; n++) {
      const code = usccOf(n);
      expect(code).toMatch(/^[0-9A-HJ-NPQRTUWXY]{18}$/);
      expect(otherCheck(code.slice(-1), n)).not.toBe(code.slice(-1));
    }
  });

  test('GBK bytes read back as the text that they were made from', () => {
    const text = '标识码，37°51′30.2″（示例）abc';
    const bytes = Uint8Array.from(gbk(text), (c) => c.charCodeAt(0));
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toBe(text);
    expect(() => gbk('𠮷')).toThrow(RangeError);
  });

  test('cells survive quoting', () => {
    const cells = ['a', 'b,c', 'd"e', 'f\ng', ''];
    const text = `1,2,3,4,5\r\n${cells.map(csvCell).join(',')}\r\n`;
    expect(parseCsv(text)).toEqual([{ 1: 'a', 2: 'b,c', 3: 'd"e', 4: 'f\ng', 5: '' }]);
  });
});
