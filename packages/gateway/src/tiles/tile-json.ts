import type { View } from '../query/view.ts';
import type { SeenField } from '../query/view.ts';
import { cellLayer } from './read-tile.ts';

/** Nothing that the hub stores lies outside of it. */
const CHINA = [73, 3, 136, 54];
/** A unit is four centimetres there; map programs draw nearer views from the same tiles. */
const FINEST = 18;

/**
 * TileJSON 3.0.0 of a dataset under one grant.
 * @param template address of the tiles, with `{z}`, `{x}` and `{y}` in it
 */
export function tileJson(
  { dataset, scope, maskedNames }: View,
  fields: readonly SeenField[],
  template: string,
): object {
  const masked = maskedNames.length === 0 ? '' : `；脱敏 masked: ${maskedNames.join(', ')}`;
  const levels = { minzoom: 0, maxzoom: FINEST };
  return {
    tilejson: '3.0.0',
    name: dataset.title.zh,
    description: `${dataset.title.en}；授权 grant ${scope.grant}；用途 purpose: ${scope.purpose}${masked}`,
    scheme: 'xyz',
    tiles: [template],
    ...levels,
    bounds: CHINA,
    vector_layers: [
      { id: dataset.id, description: dataset.title.zh, ...levels, fields: attributesOf(fields) },
      {
        id: cellLayer(dataset.id),
        description: '记录过多时各小格的记录数 · records by cell, where they are too many to draw',
        ...levels,
        fields: { count: 'Number' },
      },
    ],
  };
}

function attributesOf(fields: readonly SeenField[]): Record<string, string> {
  const shown = fields.filter(({ name }) => !['lon', 'lat', 'geometry'].includes(name));
  return Object.fromEntries(
    shown.map(({ name, type, plain }) => [name, plain && (type === 'int4' || type === 'float8') ? 'Number' : 'String']),
  );
}
