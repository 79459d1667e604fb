import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { readUnder, type Read, type Reader } from '../query/read.ts';
import { cellReading, tileReading, type CellRow, type TileRow } from '../query/tile.ts';
import type { View } from '../query/view.ts';
import { chooseFields } from '../records/choose-fields.ts';
import { classFilter } from '../records/class-codes.ts';
import { readAsk, type QueryTexts } from '../records/read-ask.ts';
import { layerOf, tileOf, type TileFeature } from './encode-tile.ts';
import { pointShape, shapeOf, type Geometry } from './shapes.ts';
import { boxOfTile, EXTENT, projector, type TileAddress } from './tile-grid.ts';

/** Outlines of one tile as the table holds them, packed. */
const MOST_BYTES = 8 << 20;
/** Cells along the side of a tile that has too many records to draw. */
export const CELLS = 64;

export interface ReadTile {
  readonly view: View;
  /** Whether the tile holds records, or how many there are in each of its cells. */
  readonly holds: 'records' | 'cells';
  readonly bytes: Buffer;
  readonly leaf?: string;
}

/** The layer of a dataset's counts by cell; no dataset has a colon in its id. */
export function cellLayer(dataset: string): string {
  return `${dataset}:cells`;
}

/** A tile of the records that the reader may see, or of their numbers where they are too many. @throws Problem */
export async function readTile(
  hub: Hub,
  session: Session,
  reader: Reader,
  address: TileAddress,
  query: QueryTexts,
): Promise<ReadTile> {
  const asked = readAsk(query);
  const tile = boxOfTile(address);
  const filters = (view: View) => [...asked.filters, ...classFilter(view.dataset, hub.library, asked.classes)];
  const read = await readUnder<TileRow>(hub, session, reader, (view, params) =>
    tileReading(
      view,
      {
        ...asked,
        filters: filters(view),
        fields: chooseFields(view, query['fields']),
        tile,
        most: hub.config.limits.tileRecords,
        mostBytes: MOST_BYTES,
      },
      params,
    ),
  );
  if (read.row.fits) return { ...termsOf(read), holds: 'records', bytes: drawn(read, address) };
  const [column, row] = [address.x * CELLS, address.y * CELLS];
  // the nonce is used up, and the request is counted
  const counted = await readUnder<CellRow>(hub, session, { ...reader, admit: undefined, again: true }, (view, params) =>
    cellReading(
      view,
      { ...asked, filters: filters(view), tile, across: 2 ** address.z * CELLS, column, row, cells: CELLS },
      params,
    ),
  );
  return { ...termsOf(counted), holds: 'cells', bytes: numbered(counted) };
}

function termsOf({ view, leaf }: Read<unknown>): Pick<ReadTile, 'view' | 'leaf'> {
  return { view, ...(leaf === undefined ? {} : { leaf }) };
}

function drawn({ view, row }: Read<TileRow>, address: TileAddress): Buffer {
  const project = projector(address);
  const found = JSON.parse(row.features ?? '[]') as [Geometry, Record<string, unknown>][];
  const features = found.flatMap(([geometry, attributes]): TileFeature[] => {
    const shape = shapeOf(geometry, project);
    return shape === undefined ? [] : [{ shape, attributes }];
  });
  const whole = new Set(view.fields.filter(({ type }) => type === 'int4').map(({ name }) => name));
  return features.length === 0 ? tileOf([]) : tileOf([layerOf(view.dataset.id, features, whole)]);
}

function numbered({ view, row }: Read<CellRow>): Buffer {
  const cells = JSON.parse(row.cells ?? '[]') as [number, number, number][];
  const side = EXTENT / CELLS;
  const features = cells.flatMap(([i, j, count]): TileFeature[] => {
    const shape = pointShape([[(i + 0.5) * side, (j + 0.5) * side]]);
    return shape === undefined ? [] : [{ shape, attributes: { count } }];
  });
  if (features.length === 0) return tileOf([]);
  return tileOf([layerOf(cellLayer(view.dataset.id), features, new Set(['count']))]);
}
