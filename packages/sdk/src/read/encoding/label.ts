import { Gb18030Transcoder } from './gb18030.ts';
import { LegacyTranscoder } from './legacy.ts';
import type { Transcoder } from './transcoder.ts';
import { Utf16Transcoder } from './utf16.ts';
import { Utf8Transcoder } from './utf8.ts';

/**
 * The name that the reports use for a WHATWG label: `GBK`, `gb2312` and `cp936` are all read as gb18030, their superset.
 * @throws RangeError where the runtime knows no such label.
 */
export function encodingOf(label: string): string {
  const wanted = label.trim().toLowerCase();
  if (wanted === 'cp936' || wanted === 'ms936') return 'gb18030';
  const name = new TextDecoder(wanted).encoding.toLowerCase();
  return name === 'gbk' ? 'gb18030' : name;
}

/** @param encoding a name from `encodingOf`. */
export function transcoderFor(encoding: string): Transcoder {
  switch (encoding) {
    case 'utf-8':
      return new Utf8Transcoder();
    case 'gb18030':
      return new Gb18030Transcoder();
    case 'utf-16le':
    case 'utf-16be':
      return new Utf16Transcoder(encoding);
    default:
      return new LegacyTranscoder(encoding);
  }
}
