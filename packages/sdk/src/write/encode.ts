import iconv from 'iconv-lite';

export type WriteEncoding = 'utf-8' | 'gb18030';

/** Lone surrogates are no characters in any encoding. */
const NO_CHARACTER = /\p{Surrogate}/u;

/** Private code points to which GB 18030-2022 gives no bytes any more, or which would read back as another character. */
const NOT_IN_GB18030 = /[\p{Surrogate}\uE5E5\uE78D-\uE796\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864]/u;

/** Thrown rather than writing a `?` for a character that the encoding does not have. */
export class Unencodable extends Error {
  readonly character: string;
  readonly encoding: WriteEncoding;

  constructor(character: string, encoding: WriteEncoding) {
    super(
      `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')} cannot be written in ${encoding}`,
    );
    this.name = 'Unencodable';
    this.character = character;
    this.encoding = encoding;
  }
}

/**
 * Text as bytes, such that our reader gets the same text back.
 * @throws Unencodable, naming the first character that the encoding does not have.
 */
export function encode(text: string, encoding: WriteEncoding): Buffer {
  const missing = (encoding === 'gb18030' ? NOT_IN_GB18030 : NO_CHARACTER).exec(text);
  if (missing) throw new Unencodable(missing[0], encoding);
  return encoding === 'gb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(text, 'utf8');
}
