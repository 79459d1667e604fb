import { describe, expect, it } from 'vitest';
import { angleOf } from '../../src/locate/dms.ts';

const expected = 112 + 33 / 60 + 15.2 / 3600;

describe('angleOf', () => {
  it.each([
    ['112°33′15.2″E', 'E'],
    ['E112°33′15.2″', 'E'],
    [`112°33'15.2"`, undefined],
    [`112° 33' 15.2'' E`, 'E'],
    ['112度33分15.2秒', undefined],
    ['东经112度33分15.2秒', 'E'],
    ['112:33:15.2', undefined],
    ['112º33’15.2”', undefined],
  ])('%s', (text, hemisphere) => {
    const angle = angleOf(text);
    expect(angle?.degrees).toBeCloseTo(expected, 12);
    expect(angle?.hemisphere).toBe(hemisphere);
  });

  it.each([
    ['37°52.5′N', 37.875],
    ['北纬37°52′', 37 + 52 / 60],
    ['112.55°', 112.55],
    ['S 10°30′', -10.5],
    ['-10°30′', -10.5],
  ])('%s', (text, degrees) => expect(angleOf(text)?.degrees).toBeCloseTo(degrees, 12));

  it.each([
    '112.55',
    '',
    '112°60′',
    '112°33′60″',
    '181°',
    'E112°33′E',
    '112.5°33′',
    '112°3.5′15″',
    '°33′',
    '"112°33′15″',
    '1'.repeat(1e6),
  ])('nothing: %.20s', (text) => expect(angleOf(text)).toBeUndefined());
});
