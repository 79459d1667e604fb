import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcodeInBlocks } from './transcode.ts';

const reference = new TextDecoder('gb18030', { ignoreBOM: true });
const strict = new TextDecoder('gb18030', { ignoreBOM: true, fatal: true });

function isValid(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('gb18030 agrees with the decoder of the runtime', () => {
  it('on every sequence of one and two bytes, valid or not', () => {
    for (let lead = 0x80; lead <= 0xff; lead++) {
      for (let trail = 0; trail <= 0xff; trail++) {
        const bytes = Uint8Array.of(lead, trail, 0x0a);
        const { text, places } = transcodeInBlocks(bytes, 'gb18030', 16);
        if (text !== reference.decode(bytes))
          expect([lead, trail, text]).toEqual([lead, trail, reference.decode(bytes)]);
        if ((places.length === 0) !== isValid(bytes))
          expect([lead, trail]).toBe('a fault if and only if it is undecodable');
      }
    }
  });

  it('on every four-byte sequence of the BMP, and across the supplementary planes', () => {
    const sequences: number[] = [];
    const push = (n: number) =>
      sequences.push(
        0x81 + Math.floor(n / 12600),
        0x30 + (Math.floor(n / 1260) % 10),
        0x81 + (Math.floor(n / 10) % 126),
        0x30 + (n % 10),
        0x0a,
      );
    for (let n = 0; n < 39_420; n++) push(n);
    for (let n = 39_420; n < 189_000; n += 97) push(n);
    for (let n = 189_000; n < 189_000 + 0x100000; n += 11) push(n);
    for (let n = 189_000 + 0x100000 - 3; n < 189_000 + 0x100000 + 3; n++) push(n);
    const bytes = Uint8Array.from(sequences);
    expect(transcodeInBlocks(bytes, 'gb18030', 1 << 16).text === reference.decode(bytes)).toBe(true);
  });

  it('on any bytes, cut into blocks at any place', () => {
    const byte = fc.oneof(
      fc.integer({ min: 0x80, max: 0xff }),
      fc.constantFrom(0x30, 0x39, 0x2c, 0x0a, 0x41, 0x7f, 0x81, 0xfe),
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.array(byte, { maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        (any, likely, size) => {
          // A newline ends what is cut: at the very end the runtime swallows digits that we keep.
          const bytes = Uint8Array.from([...any, ...likely, 0x0a]);
          const { text, places } = transcodeInBlocks(bytes, 'gb18030', size);
          expect(text).toBe(reference.decode(bytes));
          expect(places).toEqual(transcodeInBlocks(bytes, 'gb18030', 1000).places);
          expect(places.length === 0).toBe(isValid(bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('broken sequences', () => {
  it.each([
    {
      name: 'a comma behind a lead byte stands',
      bytes: [0xd6, 0x2c, 0x31],
      text: '\uFFFD,1',
      places: [{ offset: 0, bytes: 'd6' }],
    },
    {
      name: 'a line end behind a lead byte stands',
      bytes: [0x31, 0xd6, 0x0d, 0x0a],
      text: '1\uFFFD\r\n',
      places: [{ offset: 1, bytes: 'd6' }],
    },
    {
      name: 'two high bytes that are no pair go together',
      bytes: [0xd6, 0xff, 0x41],
      text: '\uFFFDA',
      places: [{ offset: 0, bytes: 'd6 ff' }],
    },
    { name: 'cut at the end', bytes: [0x41, 0xd6], text: 'A\uFFFD', places: [{ offset: 1, bytes: 'd6' }] },
    {
      name: 'cut in a four-byte sequence at the end',
      bytes: [0x81, 0x30],
      text: '\uFFFD0',
      places: [{ offset: 0, bytes: '81' }],
    },
    {
      name: 'no more than they are',
      bytes: [0xd6, 0xd0, 0xff, 0xce, 0xc4],
      text: '中\uFFFD文',
      places: [{ offset: 2, bytes: 'ff' }],
    },
  ])('$name', ({ bytes, text, places }) => {
    for (const size of [1, 2, 3, 100])
      expect(transcodeInBlocks(Uint8Array.from(bytes), 'gb18030', size)).toEqual({ text, places });
  });
});
