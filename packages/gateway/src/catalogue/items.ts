import type { RecordType } from '@shuniu/schema';
import type { Item } from './content.ts';
import { itemTypeOf } from './guide.ts';

/** 信息项 of a dataset: the fields of its record type. */
export function itemsOf(type: RecordType): Item[] {
  return type.fields.map(({ name, title, kind, maxLength, sensitivity }) => ({
    name: title.zh,
    type: itemTypeOf(kind),
    ...(maxLength === undefined ? {} : { length: maxLength }),
    field: name,
    sensitivity,
  }));
}
