import fc from 'fast-check';
import { everythingExported } from '../feed/everything-exported.ts';
import { everythingTold } from '../feed/everything-told.ts';
import { numberAll } from '../feed/number-all.ts';
import { expect } from 'vitest';
import { appOf, type Answer, type Call, type TestHub } from '../hub.ts';
import { decoded, tileAt } from '../tiles/decode.ts';
import { APP, DATASET, FIELDS, type World } from './world.ts';

/** A way in which data leave the hub. Every room that has one puts it here; the property test then goes through it. */
export interface LeakEndpoint {
  readonly name: string;
  /** Shows versions that are not in force any more, where the grant has `history`. */
  readonly history?: true;
  /** Requests as somebody might make them who wants to see more than he may. */
  readonly calls: (world: World) => fc.Arbitrary<Call>;
  /** How many worlds are tried, where every call is a job of its own. */
  readonly runs?: number;
  /** What has to happen before the world can be read this way. */
  readonly before?: (test: TestHub) => Promise<void>;
  /** Where more than one request is needed to get at the data: all that comes. */
  readonly fetch?: (test: TestHub, call: Call) => Promise<string>;
}

const names = [
  ...FIELDS.map(([name]) => name),
  'geometry',
  'lon',
  'lat',
  'locatedGrid',
  'division',
  'edition',
  'classCode',
  'key',
  'origin',
  'deleted',
];
const reader = appOf(APP, 'leak-bureau');
const text = encodeURIComponent;

/** A field by name: more often one that the grant gives than one that would only be refused. */
const fieldOf = ({ grant }: World): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('division', ...grant.fields.map(({ name }) => name)) },
    { weight: 1, arbitrary: fc.constantFrom(...names) },
  );
const fieldsOf = (world: World): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fieldOf(world), { minLength: 1, maxLength: 6 });

/** Conditions, allowed and not. Values are never a whole secret: an answer may well repeat what it was asked. */
const conditionOf = (world: World): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(
        fieldOf(world),
        fc.constantFrom('', '.ge', '.lt', '.prefix', '.ne', '.in'),
        fc.constantFrom('zq', 'zq00', '1', '112.5', '2026-03-05', '晋A'),
      )
      .map(([name, op, value]) => `${name}${op}=${text(value)}`),
    fieldOf(world).map((name) => `${name}.empty=false`),
    fc.constantFrom('division=14', 'class=01', 'class=0101', 'bbox=112,37,113,38', 'grid=140105990008877'),
    fc.constantFrom(
      'bbox=112.51,37.81,112.5101,37.8101',
      `within=${text('{"type":"Polygon","coordinates":[[[112,37],[113,37],[113,38],[112,37]]]}')}`,
    ),
    fieldsOf(world).map((chosen) => `fields=${chosen.join(',')}`),
  );
const conditionsOf = (world: World): fc.Arbitrary<string[]> =>
  fc
    .array(conditionOf(world), { maxLength: 3 })
    .map((all) => [...new Map(all.map((each) => [each.split('=')[0], each])).values()]);
const query = (parts: readonly string[]): string => (parts.length === 0 ? '' : `?${parts.join('&')}`);
const records = `/v1/datasets/${DATASET}/records`;

/** Any row's key, inside or not. */
function key({ rows }: World): fc.Arbitrary<string> {
  return fc.constantFrom(...rows).map(({ cells, edition }) => `${cells['division']}~${cells['event_no']}~${edition}`);
}

export const ENDPOINTS: readonly LeakEndpoint[] = [
  {
    name: 'records',
    calls: (world) =>
      fc
        .tuple(
          conditionsOf(world),
          fc.constantFrom('json', 'geojson', 'csv', 'ndjson'),
          fc.integer({ min: 1, max: 20 }),
        )
        .map(([parts, format, limit]) => ({ url: records + query([...parts, `format=${format}`, `limit=${limit}`]) })),
  },
  {
    name: 'search',
    calls: () =>
      fc.constantFrom('json', 'geojson', 'csv').map((format) => ({
        method: 'POST',
        url: `${records}/search?format=${format}`,
        headers: { 'content-type': 'application/json' },
        payload: {
          within: {
            type: 'Polygon',
            coordinates: [
              [
                [112, 37],
                [113, 37],
                [113, 38],
                [112, 38],
                [112, 37],
              ],
            ],
          },
        },
      })),
  },
  { name: 'record', calls: (world) => key(world).map((each) => ({ url: `${records}/${each}` })) },
  {
    name: 'history',
    history: true,
    calls: (world) => key(world).map((each) => ({ url: `${records}/${each}/history` })),
  },
  {
    name: 'aggregate',
    calls: (world) =>
      fc
        .tuple(
          conditionsOf(world),
          fc.uniqueArray(
            fc.oneof(
              { weight: 3, arbitrary: fieldOf(world) },
              {
                weight: 1,
                arbitrary: fc.constantFrom('grid', 'class', 'bigClass', 'reportedAt:day', 'plate:2', 'eventNo:9'),
              },
            ),
            { minLength: 1, maxLength: 3 },
          ),
        )
        .map(([parts, by]) => ({
          url: `/v1/datasets/${DATASET}/aggregate${query([...parts.filter((part) => !part.startsWith('fields=')), `by=${by.join(',')}`])}`,
        })),
  },
  {
    name: 'ogc items',
    calls: (world) =>
      fc
        .tuple(conditionsOf(world), fc.constantFrom('', 'datetime=2026-03-05', 'datetime=../2026-04-01'))
        .map(([parts, datetime]) => ({
          url: `/ogc/collections/${DATASET}/items${query([
            ...parts.filter((part) => !/^(fields|grid|within)=/.test(part)),
            ...(datetime === '' ? [] : [datetime]),
          ])}`,
        })),
  },
  {
    name: 'ogc feature',
    calls: (world) => key(world).map((each) => ({ url: `/ogc/collections/${DATASET}/items/${each}` })),
  },
  {
    name: 'tiles',
    // at level 22 a place is as exact as the table has it
    calls: (world) =>
      fc
        .tuple(
          fc.constantFrom(...world.rows),
          fc.constantFrom(0, 10, 14, 22),
          fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: conditionsOf(world) }),
        )
        .map(([{ cells }, z, parts]) => {
          const [x, y] = tileAt([Number(cells['lon']), Number(cells['lat'])], z);
          return { url: `/v1/datasets/${DATASET}/tiles/${z}/${Math.floor(x)}/${Math.floor(y)}${query(parts)}` };
        }),
    fetch: everythingDrawn,
  },
  {
    name: 'entity',
    calls: ({ rows }) =>
      fc
        .tuple(fc.constantFrom(...rows), fc.constantFrom(['plate', 'plate'] as const, ['part-id', 'part_id'] as const))
        .map(([{ cells }, [kind, column]]) => ({
          url: `/v1/entities/${kind}/${text(String(cells[column] ?? '晋A00000'))}`,
        })),
  },
  {
    name: 'changes',
    before: numberAll,
    calls: () =>
      fc
        .tuple(fc.constantFrom('start', 'now'), fc.integer({ min: 1, max: 20 }))
        .map(([cursor, limit]) => ({ url: `/v1/datasets/${DATASET}/changes?cursor=${cursor}&limit=${limit}` })),
    fetch: everythingTold,
  },
  {
    name: 'export',
    calls: () =>
      fc.constantFrom('ndjson', 'csv', 'geojson').map((format) => ({
        method: 'POST',
        url: '/v1/exports',
        headers: { 'content-type': 'application/json' },
        payload: { dataset: DATASET, format },
      })),
    runs: 8,
    fetch: everythingExported,
  },
];

/** What a tile says, in its own bytes and as the reference decoder has it: attributes, and places with seven decimals. */
async function everythingDrawn(test: TestHub, { url }: Call): Promise<string> {
  const { statusCode, headers, rawPayload } = (await test.as(reader, { url })) as Answer & {
    readonly rawPayload: Buffer;
  };
  expect(statusCode, url).toBeLessThan(500);
  const raw = JSON.stringify(headers) + rawPayload.toString('utf8');
  if (statusCode !== 200) return raw;
  const [z = 0, x = 0, y = 0] = url.split('?')[0]!.split('/').slice(-3).map(Number);
  const places = decoded(rawPayload, z, x, y).map(({ properties, geometry }) => {
    const [lon = 0, lat = 0] = geometry.coordinates as number[];
    return JSON.stringify([lon.toFixed(7), lat.toFixed(7), properties]);
  });
  return raw + places.join('\n');
}
