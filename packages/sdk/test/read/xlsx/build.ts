import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipLie {
  /** Marks the entry as encrypted. */
  readonly encrypted?: boolean;
  readonly crc?: number;
}

/** A ZIP file by hand, so that it can lie. */
export function zip(
  files: Readonly<Record<string, string | Uint8Array>>,
  lies: Readonly<Record<string, ZipLie>> = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const lie = lies[name] ?? {};
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (lie.encrypted === true ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(lie.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, central, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

export interface TestSheet {
  readonly name?: string;
  readonly state?: string;
  /** What stands inside `sheetData`. */
  readonly data?: string;
  readonly merges?: readonly string[];
  /** The whole part instead. */
  readonly xml?: string | Uint8Array;
}

export interface TestWorkbook {
  readonly sheets?: readonly TestSheet[];
  readonly shared?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly strict?: boolean;
  /** Added or put in place of the parts above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook. */
export function workbook(options: TestWorkbook): Record<string, string | Uint8Array> {
  const main = options.strict === true ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : MAIN;
  const office = options.strict === true ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : OFFICE;
  const sheets = options.sheets ?? [{}];
  const relations = (items: readonly (readonly [id: string, type: string, target: string])[]) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(
        (_, i) => [`s${i}`, 'worksheet', `${i % 2 === 0 ? '' : '/xl/'}worksheets/sheet${i + 1}.xml`] as const,
      ),
      ['st', 'styles', 'styles.xml'],
      ['ss', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${options.date1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        (sheet, i) =>
          `<sheet name="${sheet.name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${sheet.state === undefined ? '' : ` state="${sheet.state}"`} r:id="s${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
  };
  if (options.styles !== undefined) parts['xl/styles.xml'] = options.styles;
  if (options.shared !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${options.shared}</sst>`;
  sheets.forEach((sheet, i) => {
    const merges = sheet.merges?.length
      ? `<mergeCells>${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      sheet.xml ??
      `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData>${sheet.data ?? ''}</sheetData>${merges}</worksheet>`;
  });
  return { ...parts, ...options.parts };
}

/** Rows of inline text; numbers become numeric cells, null a missing one. */
export function rows(...all: readonly (readonly (string | number | null)[])[]): string {
  return all
    .map((row, r) => {
      const cells = row.map((value, c) => {
        const ref = `${column(c)}${r + 1}`;
        if (value === null) return '';
        return typeof value === 'number'
          ? `<c r="${ref}"><v>${value}</v></c>`
          : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    })
    .join('');
}

function column(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);
}
