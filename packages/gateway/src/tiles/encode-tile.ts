import { Message, zigzag } from './protobuf.ts';
import type { Shape } from './shapes.ts';
import { EXTENT } from './tile-grid.ts';

export interface TileFeature {
  readonly shape: Shape;
  /** What is null is left out: tiles have no word for it. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** One layer of a Mapbox Vector Tile, version 2.1. Field numbers are those of its `vector_tile.proto`. */
export function layerOf(name: string, features: readonly TileFeature[], whole: ReadonlySet<string>): Message {
  const layer = new Message().varint(15, 2).text(1, name);
  const [keys, values] = [new Map<string, number>(), new Map<string, number>()];
  const encoded: Message[] = [];
  for (const { shape, attributes } of features) {
    const tags: number[] = [];
    for (const [key, value] of Object.entries(attributes)) {
      if (value === null || value === undefined) continue;
      const kind = typeof value === 'number' && whole.has(key) ? 'whole' : typeof value;
      const known = `${kind} ${String(value)}`;
      if (!values.has(known)) encoded.push(valueOf(value, kind));
      tags.push(numberOf(keys, key), numberOf(values, known));
    }
    layer.message(2, new Message().packed(2, tags).varint(3, shape.type).packed(4, shape.commands));
  }
  for (const key of keys.keys()) layer.text(3, key);
  for (const value of encoded) layer.message(4, value);
  return layer.varint(5, EXTENT);
}

/** A tile of its layers; without any it has no bytes. */
export function tileOf(layers: readonly Message[]): Buffer {
  const tile = new Message();
  for (const layer of layers) tile.message(3, layer);
  return tile.finish();
}

function numberOf(known: Map<string, number>, name: string): number {
  const number = known.get(name) ?? known.size;
  known.set(name, number);
  return number;
}

function valueOf(value: unknown, kind: string): Message {
  switch (kind) {
    case 'whole':
      return new Message().varint(6, zigzag(value as number));
    case 'number':
      return new Message().double(3, value as number);
    case 'boolean':
      return new Message().varint(7, value === true ? 1 : 0);
    case 'string':
      return new Message().text(1, value as string);
    default:
      throw new TypeError(`no value of a tile: ${kind}`);
  }
}
