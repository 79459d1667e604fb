import { isPart } from '../file-context.ts';
import type { FieldColumn, FileContext } from '../file-context.ts';
import { Memo } from '../memo.ts';
import { areaKernel } from './area.ts';
import { classCodeKernel, classNameKernel, fixedClassKernel, matterCodeKernel } from './class-code.ts';
import { coordinateKernel } from './coordinates.ts';
import { dateKernel, dateOrderKernel, datetimeKernel } from './date.ts';
import { divisionKernel } from './division.ts';
import { gridKernel, placeKernel } from './grid.ts';
import type { Kernel } from './kernel.ts';
import { numberKernel } from './number.ts';
import { numericCellKernel } from './numeric-cells.ts';
import { pointGeometryKernel } from './point-geometry.ts';
import { partIdKernel } from './part-id.ts';
import { rememberedKernel } from './remembered.ts';
import { textKernel } from './text.ts';

export interface Screen {
  /** In the order they must run: a class before its name, a place before its grid. */
  readonly kernels: readonly Kernel[];
  /** Fields whose sound texts are remembered, with their memories. */
  readonly memories: readonly { readonly place: FieldColumn; readonly memo: Memo }[];
}

/** The screen of one file. Rows with control characters are marked by the readers already. */
export function screenOf(file: FileContext): Screen {
  const kernels: Kernel[] = [];
  const memories: { place: FieldColumn; memo: Memo }[] = [];
  const places = [...file.fields.values()];
  if (file.coordinates !== undefined) kernels.push(coordinateKernel(file, file.coordinates));
  const fixed = file.constants.get('classCode');
  if (fixed !== undefined && file.codes !== undefined && !isPart(file))
    kernels.push(fixedClassKernel(file.codes, fixed));
  for (const place of places.toSorted(byDependence)) {
    const kernel = kernelOf(file, place);
    if (kernel !== undefined) kernels.push(kernel);
    else {
      const memo = new Memo();
      memories.push({ place, memo });
      kernels.push(rememberedKernel(place, memo));
    }
    if (place.field.name === 'name' && file.codes !== undefined) kernels.push(classNameKernel(file.codes, place));
    if (CODE_KINDS.has(place.field.kind)) kernels.push(numericCellKernel(place));
  }
  if (file.pointGeometry !== undefined && file.coordinates !== undefined)
    kernels.push(pointGeometryKernel(file.pointGeometry, file.coordinates));
  if (file.geometry !== undefined) kernels.push(areaKernel(file, file.geometry));
  if (!isPart(file)) kernels.push(divisionKernel(file));
  if (file.fields.has('initialDate') && file.fields.has('changeDate')) kernels.push(dateOrderKernel);
  return { kernels, memories };
}

const CODE_KINDS = new Set(['part-id', 'code', 'grid-id']);
const FIRST = ['id', 'classCode', 'matterCode'];

/** The id and the class code first: others look at what they found. */
function byDependence(a: FieldColumn, b: FieldColumn): number {
  return rank(a) - rank(b);
}

function rank({ field }: FieldColumn): number {
  const at = FIRST.indexOf(field.name);
  return at < 0 ? FIRST.length : at;
}

/** The kernel of a field, or undefined where its rules need a string and are remembered. */
function kernelOf(file: FileContext, place: FieldColumn): Kernel | undefined {
  const { kind, name } = place.field;
  const isIdentity = file.type.identity.includes(name);
  switch (kind) {
    case 'text':
      return name === 'matterCode' && file.codes !== undefined
        ? matterCodeKernel(file, file.codes, place)
        : textKernel(place);
    case 'part-id':
      return isIdentity ? partIdKernel(file, place) : undefined;
    case 'code':
      // a part's class is in its id, and the id's kernel compares the two
      if (file.codes === undefined || isPart(file)) return textKernel(place);
      return classCodeKernel(file.codes, place);
    case 'grid-id':
      return gridKernel(file, place);
    case 'street-code':
      return file.fields.has('unitGrid') ? placeKernel(file, place, 'street') : undefined;
    case 'community-code':
      return file.fields.has('unitGrid') ? placeKernel(file, place, 'community') : undefined;
    case 'date':
      return dateKernel(place, file.asOfDay);
    case 'datetime':
      return datetimeKernel(place, file.asOfDay);
    case 'number':
    case 'integer':
      return numberKernel(place);
    case 'easting':
    case 'northing':
    case 'geometry':
      return () => {};
    case 'division':
    case 'department-code':
    case 'citizen-id':
    case 'plate':
    case 'device-id':
      return undefined;
  }
}
