import jsqr from 'jsqr';
import { expect, it } from 'vitest';
import { qrOf, type QrCode } from '../../src/admin/qr.ts';
import { otpauth } from '../../src/admin/totp.ts';

/** What a camera sees: four points to a module, and the margin around. */
function read({ modules, path }: QrCode): string | undefined {
  const side = (modules + 8) * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let n = 0; n < 16; n++) {
      const at = ((Number(y) + 4) * 4 + (n >> 2)) * side + (Number(x) + 4) * 4 + (n & 3);
      pixels.fill(0, at * 4, at * 4 + 3);
    }
  return jsqr.default(pixels, side, side)?.data;
}

it.each([
  otpauth('某市数据交换枢纽', '张三', Buffer.alloc(20, 0xa5)),
  otpauth('x'.repeat(100), 'y'.repeat(40), Buffer.alloc(20, 1)),
])('%s is read by a camera as it was written', (text) => expect(read(qrOf(text))).toBe(text));
