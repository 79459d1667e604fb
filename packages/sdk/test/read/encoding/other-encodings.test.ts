import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/read/encoding/decode-text.ts';
import { encodingOf } from '../../../src/read/encoding/label.ts';
import { transcodeInBlocks } from './transcode.ts';

describe.each(['utf-8', 'utf-16le', 'utf-16be', 'big5', 'windows-1252'])('%s', (encoding) => {
  it('agrees with the decoder of the runtime on any bytes', () => {
    const bytesOf = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(0xe4, 0xb8, 0xad, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0, 0xc0, 0xdc, 0xd8, 0x3d, 0x00, 0x2c),
          { maxLength: 20 },
        )
        .map((all) => Uint8Array.from(all)),
    );
    fc.assert(
      fc.property(bytesOf, fc.integer({ min: 1, max: 9 }), (any, size) => {
        const bytes = Uint8Array.from([
          ...any.subarray(0, any.length & ~1),
          ...(encoding === 'utf-16be' ? [0, 0x0a] : [0x0a, 0]),
        ]);
        const { text, places } = transcodeInBlocks(bytes, encoding, size);
        const decoder = new TextDecoder(encoding, { ignoreBOM: true });
        // Node 20 takes windows-1252 for latin1 unless it decodes a stream.
        expect(text).toBe(decoder.decode(bytes, { stream: true }) + decoder.decode());
        expect(places.length > 0).toBe(text.includes('\uFFFD') && !isReplacement(bytes, encoding));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether the bytes decode strictly: then a U+FFFD in the text was written there. */
function isReplacement(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('decodeText', () => {
  it.each([
    { encoding: 'gbk', bytes: [0xd7, 0xb4, 0xcc, 0xac], text: '状态', undecodable: 0 },
    { encoding: 'utf-8', bytes: [0xe4, 0xba, 0x95, 0xe4, 0xba], text: '井\uFFFD', undecodable: 1 },
    { encoding: 'utf-16le', bytes: [0x95, 0x4e], text: '井', undecodable: 0 },
    { encoding: 'big5', bytes: [0xa4, 0xab, 0x2c], text: '井,', undecodable: 0 },
    { encoding: 'utf-8', bytes: [], text: '', undecodable: 0 },
  ])('$encoding: $text', ({ encoding, bytes, text, undecodable }) => {
    expect(decodeText(Uint8Array.from(bytes), encoding)).toEqual({ text, undecodable });
  });
});

describe('encodingOf', () => {
  it.each([
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['cp936', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['utf-16', 'utf-16le'],
    ['latin1', 'windows-1252'],
  ])('%s is %s', (label, name) => expect(encodingOf(label)).toBe(name));

  it('knows no other labels', () => expect(() => encodingOf('gbx')).toThrow(RangeError));
});
