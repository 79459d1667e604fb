/** The one door of the package `qrcode-generator`. */
import qrcode from 'qrcode-generator';

/** A QR code (ISO/IEC 18004) as it can be drawn without a picture. */
export interface QrCode {
  /** Modules along a side, without the margin of four that has to be left. */
  readonly modules: number;
  /** Path of the dark modules, one unit each (SVG path data). */
  readonly path: string;
}

/** @param text up to a few hundred bytes, as UTF-8; a code with a sixth of it unreadable can still be read (level M) */
export function qrOf(text: string): QrCode {
  const code = qrcode(0, 'M');
  // the package takes a character for a byte
  code.addData(Buffer.from(text).toString('latin1'), 'Byte');
  code.make();
  const modules = code.getModuleCount();
  let path = '';
  for (let row = 0; row < modules; row++)
    for (let column = 0; column < modules; column++) if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
  return { modules, path };
}
