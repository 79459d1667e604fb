import type { Batch } from '../batch.ts';
import { CELL_NUMBER, CELL_TEXT } from '../batch.ts';
import { BatchBuilder } from '../batch-builder.ts';
import { DbfRows, isDeleted } from './dbf-rows.ts';
import type { DbfTable } from './dbf-table.ts';
import { FileReader } from './file-reader.ts';
import { shapeJson } from './shape-json.ts';
import { shapeKind } from './shp-header.ts';
import type { ShpIndex } from './shp-index.ts';

const REASONS = {
  length: { reason: 'its counts do not fit its length', 'reason@zh-CN': '点数与记录长度不符' },
  coordinate: { reason: 'a coordinate is not a finite number', 'reason@zh-CN': '坐标不是有限数值' },
  parts: { reason: 'it has too many rings', 'reason@zh-CN': '环的数量过多' },
  type: { reason: 'its type is not the layer’s', 'reason@zh-CN': '图形类型与图层不符' },
} as const;

/** Shapes and their attributes as rows. */
export async function* shapefileRows(
  shp: FileReader,
  index: ShpIndex,
  table: DbfTable,
  point: boolean,
  running: { records: number },
): AsyncGenerator<Batch> {
  const { header } = table;
  const dbf = new FileReader(table.file, table.size);
  const n = table.names.length;
  const builder = new BatchBuilder(n + (point ? 2 : 1));
  const attributes = new DbfRows(builder, header, table.encoding);
  let next = 100;
  for (let i = 0; i < index.count; i++) {
    const start = index.positions === undefined ? next : index.positions[i]! * 2;
    const head = shp.atHand(start, 8) ?? (await shp.bytes(start, 8));
    const length = head.readUInt32BE(4) * 2;
    next = start + 8 + length;
    const at = header.headerLength + i * header.recordLength;
    const record = dbf.atHand(at, header.recordLength) ?? (await dbf.bytes(at, header.recordLength));
    if (isDeleted(record)) continue;
    builder.beginRow(i + 1);
    attributes.write(record, at);
    const content = shp.atHand(start + 8, length) ?? (await shp.bytes(start + 8, length));
    if (point) writePoint(builder, n, content);
    else writeJson(builder, n, content);
    if (!builder.full) continue;
    running.records = i + 1;
    yield builder.take();
    builder.reset();
  }
  running.records = index.count;
  if (builder.rows > 0) yield builder.take();
}

/** The coordinates as decimal text, whatever they are: `NaN` and -1.797e308 are for the checks to judge. */
function writePoint(builder: BatchBuilder, column: number, content: Buffer): void {
  const kind = shapeKind(content.length < 4 ? -1 : content.readInt32LE(0));
  if (kind === 'null') return;
  if (kind === 'multipoint' && content.length >= 40 && content.readUInt32LE(36) === 0) return;
  const at = kind === 'point' ? 4 : kind === 'multipoint' ? 40 : -1;
  if (at < 0) builder.note(column, 'geometry_malformed', REASONS.type);
  else if (content.length < at + 16) builder.note(column, 'geometry_malformed', REASONS.length);
  else {
    builder.textCell(column, String(content.readDoubleLE(at)), CELL_NUMBER);
    builder.textCell(column + 1, String(content.readDoubleLE(at + 8)), CELL_NUMBER);
  }
}

function writeJson(builder: BatchBuilder, column: number, content: Buffer): void {
  const json = shapeJson(content);
  if (typeof json === 'string') builder.textCell(column, json, CELL_TEXT);
  else if (json !== undefined) builder.note(column, 'geometry_malformed', REASONS[json.malformed]);
}
