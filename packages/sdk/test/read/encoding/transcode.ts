import { Faults } from '../../../src/read/encoding/faults.ts';
import { transcoderFor } from '../../../src/read/encoding/label.ts';
import { MAX_TAIL, roomFor } from '../../../src/read/encoding/transcoder.ts';

/** Runs bytes through a transcoder in blocks of `blockBytes`, as the readers do. */
export function transcodeInBlocks(bytes: Uint8Array, encoding: string, blockBytes: number) {
  const transcoder = transcoderFor(encoding);
  const faults = new Faults();
  const target = Buffer.alloc(roomFor(bytes.length + MAX_TAIL));
  let at = 0;
  let from = 0;
  for (let to = Math.min(blockBytes, bytes.length); ; to = Math.min(to + blockBytes, bytes.length)) {
    const last = to === bytes.length;
    at = transcoder.transcode(bytes, from, to, from, last, target, at, faults);
    from = transcoder.consumed;
    if (last) break;
  }
  const places: { offset: number; bytes: string }[] = [];
  for (let fault = faults.takeBefore(Infinity); fault; fault = faults.takeBefore(Infinity)) {
    places.push({ offset: fault.offset, bytes: fault.bytes });
  }
  return { text: target.toString('utf8', 0, at), places };
}
