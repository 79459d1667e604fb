import { base64, strictBase64 } from './base64.ts';

/** A text with signatures: C2SP signed-note. */
export interface Note {
  /** With the newline at its end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  /** Name of the key: no spaces, no plus sign. */
  readonly name: string;
  /** uint32, made of name, type and key; an identifier, not a proof. */
  readonly id: number;
  /** What the key's algorithm makes. */
  readonly bytes: Buffer;
}

/** Characters of a note, and signatures on it: more is not looked at. */
const LONGEST = 65_536;
const MOST_SIGNATURES = 32;

const LINE = /^— (\S+) (\S+)$/;
const NAME = /^[^\s+\u0085]{1,255}$/u;

export const isKeyName = (name: string): boolean => NAME.test(name);

/** One signature line with its newline: em dash, name, base64 of key id and signature. */
export function signatureLine({ name, id, bytes }: NoteSignature): string {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(id);
  return `— ${name} ${base64(Buffer.concat([head, bytes]))}\n`;
}

export function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = LINE.exec(line) ?? [];
  const bytes = strictBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: bytes.readUInt32BE(), bytes: bytes.subarray(4) };
}

/** @throws TypeError where the text could not be read back */
export function formatNote({ text, signatures }: Note): string {
  const note = `${text}\n${signatures.map(signatureLine).join('')}`;
  if (parseNote(note)?.text !== text) throw new TypeError('a note ends with a newline and has no control characters');
  return note;
}

/** Text and signatures, none of them verified; `undefined` where it is no note. */
export function parseNote(note: string): Note | undefined {
  if (note.length > LONGEST || /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(note)) return undefined;
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(gap + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(parseSignatureLine);
  if (signatures.some((each) => each === undefined)) return undefined;
  return { text: note.slice(0, gap + 1), signatures: signatures as NoteSignature[] };
}
