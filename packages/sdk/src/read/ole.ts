import { open } from 'node:fs/promises';
import type { FileRefused } from '../finding/finding.ts';
import { refuse } from './refuse.ts';

const ENTRY = 128;

/**
 * Why a compound file (OLE2, [MS-CFB]) cannot be read: a workbook with an open password keeps its package as stream `EncryptedPackage`;
 * anything else is an old Excel or WPS file, whose password would be told by a FILEPASS record ([MS-XLS] 2.4.117) behind its first one.
 */
export async function oleRefusal(path: string): Promise<FileRefused> {
  const file = await open(path, 'r');
  try {
    const header = Buffer.alloc(512);
    await file.read(header, 0, 512, 0);
    const sector = 1 << Math.min(12, Math.max(9, header.readUInt16LE(30)));
    const directory = Buffer.alloc(sector === 4096 ? 4096 : 2048);
    await file.read(directory, 0, directory.length, (header.readUInt32LE(48) + 1) * sector);
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const name = directory.toString('utf16le', at, at + 64).replace(/\0.*$/s, '');
      if (name === 'EncryptedPackage' || name === 'EncryptionInfo') return refuse('file_encrypted', 'password');
      if (name !== 'Workbook' && name !== 'Book') continue;
      const first = Buffer.alloc(512);
      await file.read(first, 0, 512, (directory.readUInt32LE(at + 116) + 1) * sector);
      const second = 4 + first.readUInt16LE(2);
      if (second < 510 && first.readUInt16LE(second) === 0x2f) return refuse('file_encrypted', 'password');
    }
    return refuse('file_format_unknown', 'old_excel', { hint: 'save_as_xlsx' });
  } finally {
    await file.close();
  }
}
