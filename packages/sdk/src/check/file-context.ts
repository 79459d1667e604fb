import { partIdLength } from '@shuniu/schema';
import type { Field, PartEdition, RecordType, UnitGridForm, UnitGridProfile } from '@shuniu/schema';
import type { SettledAxes } from '../locate/axes.ts';
import type { GridIndex } from '../grids/grid-index.ts';
import type { Crs } from '../locate/crs.ts';
import type { CodeList } from './code-list.ts';

/** Coordinate columns of one file, after it was settled which is which and in what reference system. */
export interface Coordinates {
  /** Column numbers from 0. */
  readonly east: number;
  readonly north: number;
  readonly crs: Crs;
  /** No row of the sample holds two numbers: nothing was settled, and the columns stand here only to say what rows lack. */
  readonly unsettled?: true;
  /** Order and kind by magnitude, with the easting first; absent for local grids, whose numbers have no magnitudes to judge by. */
  readonly axes?: SettledAxes;
}

/** A field that has a column in this file. */
export interface FieldColumn {
  readonly field: Field;
  /** Column number from 0. */
  readonly column: number;
}

/** What the checks of one file need to know. */
export interface FileContext {
  readonly input: string;
  readonly encoding: string;
  readonly type: RecordType;
  /** By field name. */
  readonly fields: ReadonlyMap<string, FieldColumn>;
  /** Values that the --map file gives to every row, by field name. */
  readonly constants: ReadonlyMap<string, string>;
  /** YYYY-MM-DD, and the same in days since 1970-01-01. */
  readonly asOf: string;
  readonly asOfDay: number;
  readonly codes?: CodeList;
  /** 2, 4 or 6 digits that every id must begin with. */
  readonly division?: string;
  readonly grids?: GridIndex;
  /** What unit grid identifiers look like in this delivery. */
  readonly gridProfile: UnitGridProfile;
  readonly gridForm: UnitGridForm;
  readonly coordinates?: Coordinates;
  /** Column of GeoJSON text from 0, for record types with areas. */
  readonly geometry?: number;
  /** Column of GeoJSON text from which the points come, where a point is due and the file has geometries of several kinds. */
  readonly pointGeometry?: number;
  /** Metres within which near-duplicates are looked for. */
  readonly near?: number;
  /** Whether cells of the file's format have types: numbers, texts, dates. */
  readonly typed: boolean;
  /** Number of columns that the file itself has. */
  readonly width: number;
  /** Reference system of those areas; absent: degrees. */
  readonly areaCrs?: Crs;
}

/** Digits of the class code inside a part id of this file's edition: four in 2007 and 2013, five in 2026. */
export function classDigits(file: FileContext): number {
  return partIdDigits(file) - 12;
}

/** Digits of a part id: division 6, class 4 or 5, sequence 6. */
export function partIdDigits(file: FileContext): number {
  const { edition = '2013' } = file.type;
  return partIdLength(edition as PartEdition);
}

/** Whether a record's identity is a part id, which holds its county and its class. */
export function isPart(file: FileContext): boolean {
  return file.type.fields.some(({ name, kind }) => name === 'id' && kind === 'part-id');
}
