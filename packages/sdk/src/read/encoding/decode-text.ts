import { Faults } from './faults.ts';
import { encodingOf, transcoderFor } from './label.ts';

/**
 * Decodes a short text (a DBF field, a `.cpg` file, a header) by the same rules as whole files.
 * @returns the text, with U+FFFD for what did not decode, and how many such places there are.
 * @throws RangeError for an unknown encoding.
 */
export function decodeText(
  bytes: Uint8Array,
  encoding: string,
): { readonly text: string; readonly undecodable: number } {
  const faults = new Faults();
  const target = Buffer.allocUnsafe(bytes.length * 3 + 3);
  const end = transcoderFor(encodingOf(encoding)).transcode(bytes, 0, bytes.length, 0, true, target, 0, faults);
  return { text: target.toString('utf8', 0, end), undecodable: faults.count };
}
