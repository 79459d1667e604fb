import type { Finding } from '../../finding/finding.ts';
import { chooseEncoding } from '../encoding/choose.ts';
import { decodeText } from '../encoding/decode-text.ts';
import { encodingOf } from '../encoding/label.ts';
import { reasons } from '../reasons.ts';

/**
 * Language drivers that name a code page which one of the decoders knows. 0x00 says nothing, and 0x57 only "ANSI",
 * which is whatever the writing machine used; the western ones (0x01–0x03) are what many writers put without looking.
 */
const LANGUAGE_DRIVERS: Readonly<Record<number, string>> = {
  0x4d: 'gb18030',
  0x7a: 'gb18030',
  0x4f: 'big5',
  0x78: 'big5',
  0x13: 'shift_jis',
  0x7b: 'shift_jis',
  0x4e: 'euc-kr',
  0x79: 'euc-kr',
  0xc8: 'windows-1250',
  0xc9: 'windows-1251',
};

export interface DbfEncoding {
  readonly encoding: string;
  readonly notices: readonly Omit<Finding, 'input' | 'line'>[];
}

/**
 * Encoding of a table: what was asked for, else the .cpg beside it, else the language driver, else by its text as for any
 * other file. A .cpg that names no encoding (some are web pages) and a statement that the text contradicts are passed over, and said.
 * @throws RangeError for an option that is no encoding label
 */
export function dbfEncoding(
  wanted: string | undefined,
  cpg: string | undefined,
  languageDriver: number,
  sample: TextSample,
): DbfEncoding {
  if (wanted !== undefined && wanted !== 'auto') return { encoding: encodingOf(wanted), notices: [] };
  const detected = sample.detect();
  const driver = LANGUAGE_DRIVERS[languageDriver];
  const next = driver ?? detected;
  if (cpg === undefined) return { encoding: next, notices: [] };
  const label = cpg.replace(/\0[^]*$/, '').trim();
  const stated = decoderName(label);
  if (stated === undefined) return { encoding: next, notices: [ignored(label, next, 'label_not_an_encoding')] };
  // Cut values are few; when most of the text is not what the label says, the label is wrong.
  if (detected !== stated && sample.contradicts(stated))
    return { encoding: detected, notices: [ignored(label, detected, 'label_contradicted')] };
  return { encoding: stated, notices: [] };
}

function ignored(
  label: string,
  expected: string,
  reason: 'label_not_an_encoding' | 'label_contradicted',
): Omit<Finding, 'input' | 'line'> {
  return {
    code: 'encoding_label_ignored',
    severity: 'warning',
    value: `.cpg: ${label.slice(0, 40)}`,
    expected,
    params: { reason, 'reason@zh-CN': reasons[reason].zh, 'reason@en': reasons[reason].en },
  };
}

/** WHATWG name of what people and .cpg files write: UTF-8, GBK, 936, CP936, ANSI 936, cp1252, 88591, ISO-8859-1 … */
function decoderName(label: string): string | undefined {
  const plain = label.toLowerCase().replace(/^(?:ansi|oem|windows|cp|ms|ibm)[\s_-]*(?=\d)/, '');
  const known = {
    '936': 'gb18030',
    '54936': 'gb18030',
    '950': 'big5',
    '932': 'shift_jis',
    '949': 'euc-kr',
    '65001': 'utf-8',
    utf8: 'utf-8',
  };
  const iso = /^8859[\s_-]?(\d{1,2})$/.exec(plain);
  const name =
    known[plain as keyof typeof known] ??
    (/^125\d$/.test(plain) ? `windows-${plain}` : iso ? `iso-8859-${iso[1]}` : label);
  try {
    return encodingOf(name);
  } catch {
    return undefined;
  }
}

/** Gathers values beyond ASCII, one to a line, up to a quarter of a megabyte. A value cut inside its last character is no evidence against an encoding, so few of them do no harm. */
export class TextSample {
  private readonly lines = Buffer.allocUnsafeSlow(256 * 1024);
  private length = 0;
  private values = 0;
  full = false;

  see(value: Uint8Array): void {
    if (this.length + value.length + 1 > this.lines.length) {
      this.full = true;
      return;
    }
    this.lines.set(value, this.length);
    this.length += value.length;
    this.lines[this.length++] = 0x0a;
    this.values++;
  }

  /** What the text itself says. */
  detect(): string {
    return chooseEncoding(this.lines.subarray(0, this.length)).encoding;
  }

  /** Whether more than half of the values, with at least one, do not decode. */
  contradicts(encoding: string): boolean {
    return decodeText(this.lines.subarray(0, this.length), encoding).undecodable * 2 > this.values;
  }
}
