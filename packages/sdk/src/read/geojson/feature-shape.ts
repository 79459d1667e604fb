import { isUtf8 } from 'node:buffer';
import { refuse } from '../refuse.ts';
import { NameIndex } from './columns.ts';
import { eachElement, eachMember, keyIs } from './json-bytes.ts';

/** What the structural pass learns of all features together: the names of their columns and the kinds of their geometries. */
export class FeatureShape {
  readonly properties = new NameIndex();
  /** Members of the Feature itself besides type, geometry, properties and bbox: `id` and foreign members. */
  readonly members = new NameIndex();
  features = 0;
  /** All of it is valid UTF-8. */
  clean = true;
  /** A geometry that is neither a point nor a MultiPoint of one was seen. */
  otherThanPoints = false;
  private readonly columnLimit: number;

  constructor(columnLimit: number) {
    this.columnLimit = columnLimit;
  }

  /** @throws FileRefused where the value is no Feature; offset = where it stands in the file. */
  see(b: Buffer, from: number, to: number, offset: number): void {
    this.features++;
    this.clean &&= isUtf8(b.subarray(from, to));
    let isFeature = false;
    let fits = b[from] === 0x7b;
    if (fits) {
      eachMember(b, from, to, (keyFrom, keyTo, valueFrom, valueTo) => {
        if (keyIs(b, keyFrom, keyTo, 'type')) isFeature = keyIs(b, valueFrom, valueTo, '"Feature"');
        else if (keyIs(b, keyFrom, keyTo, 'properties')) fits &&= this.seeProperties(b, valueFrom, valueTo);
        else if (keyIs(b, keyFrom, keyTo, 'geometry')) fits &&= this.seeGeometry(b, valueFrom, valueTo);
        else if (!keyIs(b, keyFrom, keyTo, 'bbox')) this.name(this.members, b, keyFrom, keyTo);
      });
    }
    if (!fits || !isFeature)
      throw refuse('file_format_unknown', 'not_geojson', { offset, detail: `#${this.features}` });
  }

  private seeProperties(b: Buffer, from: number, to: number): boolean {
    if (b[from] === 0x6e) return true;
    if (b[from] !== 0x7b) return false;
    eachMember(b, from, to, (keyFrom, keyTo) => this.name(this.properties, b, keyFrom, keyTo));
    return true;
  }

  private name(index: NameIndex, b: Buffer, from: number, to: number): void {
    if (index.find(b, from, to) >= 0) return;
    if (this.properties.names.length + this.members.names.length >= this.columnLimit) {
      throw refuse('file_too_complex', 'too_many_columns', { limit: this.columnLimit });
    }
    index.add(b, from, to);
  }

  private seeGeometry(b: Buffer, from: number, to: number): boolean {
    if (b[from] === 0x6e) return true;
    if (b[from] !== 0x7b) return false;
    if (!this.otherThanPoints && pointOf(b, from, to) === undefined) this.otherThanPoints = true;
    return true;
  }
}

/** Where the position of a Point, or of a MultiPoint of one, stands; undefined for any other geometry. A point without position gives an empty range. */
export function pointOf(b: Buffer, from: number, to: number): readonly [from: number, to: number] | undefined {
  let multi: boolean | undefined;
  let at: readonly [number, number] = [from, from];
  eachMember(b, from, to, (keyFrom, keyTo, valueFrom, valueTo) => {
    if (keyIs(b, keyFrom, keyTo, 'coordinates')) at = [valueFrom, valueTo];
    else if (keyIs(b, keyFrom, keyTo, 'type')) {
      if (keyIs(b, valueFrom, valueTo, '"Point"')) multi = false;
      else if (keyIs(b, valueFrom, valueTo, '"MultiPoint"')) multi = true;
    }
  });
  if (multi === undefined) return undefined;
  if (b[at[0]] !== 0x5b) return at[0] === at[1] || b[at[0]] === 0x6e ? [from, from] : undefined;
  if (!multi) return at;
  const positions: (readonly [number, number])[] = [];
  eachElement(b, at[0], at[1], (start, end) => {
    if (positions.length < 2) positions.push([start, end]);
  });
  const only = positions[0];
  if (only === undefined) return [from, from];
  return positions.length === 1 && b[only[0]] === 0x5b ? only : undefined;
}
