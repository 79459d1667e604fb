import { createHash } from 'node:crypto';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import { assertPlace } from '../query/ask.ts';
import { viewsOf } from '../query/read.ts';
import { chooseFields } from '../records/choose-fields.ts';
import type { QueryTexts } from '../records/read-ask.ts';
import { readerOf } from '../records/reader-of.ts';
import { termHeaders } from '../records/respond.ts';
import { DATASET_PARAMS } from '../records/schemas.ts';
import { originOf } from '../server/address.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { readTile } from './read-tile.ts';
import { TILE_HEADERS, TILE_JSON, TILE_PARAMS, TILE_QUERY } from './schemas.ts';
import type { TileAddress } from './tile-grid.ts';
import { tileJson } from './tile-json.ts';

const access = ['app'] as const;
const MVT = 'application/vnd.mapbox-vector-tile';
const TEXT = { type: 'string' } as const;
const PROBLEMS = [
  ...(['field_unknown', 'class_unknown', 'place_none', 'field_not_granted', 'dataset_unknown'] as const),
  ...(['grant_missing', 'grant_unknown', 'grant_unusable', 'grant_ambiguous'] as const),
];

/** Vector tiles (MVT 2.1) over the same grants as records, and the TileJSON by which map programs find them. */
export function registerTiles(app: Server, hub: Hub): void {
  app.get(
    '/v1/datasets/:id/tiles',
    {
      config: { access },
      schema: routeSchema({
        tag: 'records',
        summary: { zh: '矢量瓦片的 TileJSON', en: 'TileJSON of the vector tiles' },
        description: {
          zh: 'TileJSON 3.0.0，供 QGIS、MapLibre 等使用；给出的条件会写进瓦片地址。',
          en: 'TileJSON 3.0.0 for QGIS, MapLibre and others; conditions given here are passed on to the tiles.',
        },
        params: DATASET_PARAMS,
        querystring: TILE_QUERY,
        answers: { 200: { what: { zh: 'TileJSON', en: 'TileJSON' }, schema: TILE_JSON } },
        problems: PROBLEMS,
      }),
    },
    async (request, reply) => {
      const { id } = request.params as { id: string };
      const query = request.query as QueryTexts;
      const view = await hub.pool.use((session) =>
        viewsOf(hub).current(session, request.principal, id, query['grant']),
      );
      assertPlace(view);
      reply.headers(termHeaders(view));
      const base = originOf(request, hub.config);
      const conditions = new URLSearchParams(query).toString();
      const tiles = `${base}/v1/datasets/${encodeURIComponent(id)}/tiles/{z}/{x}/{y}`;
      return tileJson(view, chooseFields(view, query['fields']), conditions === '' ? tiles : `${tiles}?${conditions}`);
    },
  );
  app.get(
    '/v1/datasets/:id/tiles/:z/:x/:y',
    {
      config: { access, admission: 'merged' },
      schema: routeSchema({
        tag: 'records',
        summary: { zh: '一块矢量瓦片', en: 'One vector tile' },
        description: {
          zh: 'MVT 2.1，EPSG:3857，XYZ 编号。记录多于上限时不画记录，图层“数据集:cells”给出 64×64 小格各自的记录数，Shuniu-Tile 头为 cells。',
          en: 'MVT 2.1, EPSG:3857, scheme XYZ. Where there are too many records to draw, the layer "dataset:cells" has how many there are in each cell of 64×64, and the header Shuniu-Tile says cells.',
        },
        params: TILE_PARAMS,
        querystring: TILE_QUERY,
        headers: TILE_HEADERS,
        answers: {
          200: {
            what: { zh: '瓦片', en: 'The tile' },
            type: MVT,
            headers: { etag: TEXT, 'shuniu-tile': { type: 'string', enum: ['records', 'cells'] } },
          },
          204: { what: { zh: '这里没有记录', en: 'There are no records here' } },
          304: { what: { zh: '与 If-None-Match 所说相同', en: 'As If-None-Match has it' } },
        },
        problems: [...PROBLEMS, 'quota_exceeded'],
      }),
    },
    async (request, reply) => {
      const { id, ...address } = request.params as TileAddress & { readonly id: string };
      assertThere(address);
      const query = request.query as QueryTexts;
      const tile = await hub.pool.use((session) =>
        readTile(hub, session, readerOf(request, id, query['grant']), address, query),
      );
      const etag = `"${createHash('sha256').update(tile.bytes).digest('base64url')}"`;
      reply.headers({
        ...termHeaders(tile.view),
        ...(tile.leaf === undefined ? {} : { 'shuniu-evidence': tile.leaf }),
        'shuniu-tile': tile.holds,
        // whether the grant still holds is asked each time; what is the same need not be sent again
        'cache-control': 'private, no-cache',
        etag,
      });
      const known = request.headers['if-none-match'];
      if (known?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag) === true)
        return reply.code(304).send();
      if (tile.bytes.length === 0) return reply.code(204).send();
      return reply.type(MVT).send(tile.bytes);
    },
  );
}

/** @throws Problem request_malformed */
function assertThere({ z, x, y }: TileAddress): void {
  const last = 2 ** z - 1;
  const at = x > last ? 'x' : y > last ? 'y' : undefined;
  if (at !== undefined) throw new Problem('request_malformed', { at, reason: `is at most ${last} at level ${z}` });
}
