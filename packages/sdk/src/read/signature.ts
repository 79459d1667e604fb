/** What the first bytes of a file say that it is, whatever its name says. `text`: none of the known signatures. */
export type Signature =
  | 'empty'
  | 'text'
  | 'encrypted'
  | 'zip'
  | 'ole2'
  | 'gzip'
  | 'pdf'
  | 'sqlite'
  | 'rar'
  | '7z'
  | 'shapefile'
  | 'html'
  | 'xml'
  | 'utf-32';

const SIGNATURES: readonly (readonly [Signature, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole2', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', ascii('%PDF-')],
  ['sqlite', ascii('SQLite format 3\0')],
  ['rar', ascii('Rar!\x1a')],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['shapefile', [0x00, 0x00, 0x27, 0x0a]],
  ['utf-32', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32', [0x00, 0x00, 0xfe, 0xff]],
];

/** Document-security software of the field (TSD, "transparent encryption") puts this in front of the files it locks. */
const ENCRYPTED = /^%TSD-Header-###%/;

/** @param head the first 512 bytes, or fewer where the file is shorter. */
export function signatureOf(head: Uint8Array): Signature {
  if (head.length === 0) return 'empty';
  for (const [signature, bytes] of SIGNATURES) if (bytes.every((byte, i) => head[i] === byte)) return signature;
  const text = Buffer.from(head.subarray(0, 512)).toString('latin1');
  if (ENCRYPTED.test(text)) return 'encrypted';
  const start = text.replace(/^(\xef\xbb\xbf)?\s*/, '').toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'html';
  if (start.startsWith('<?xml')) return 'xml';
  return 'text';
}

function ascii(text: string): number[] {
  return [...text].map((c) => c.charCodeAt(0));
}
