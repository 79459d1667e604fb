import type { RecordType, UnitGridProfile } from '@shuniu/schema';
import { schemaCheck, type SchemaBreach } from '../json-schema.ts';
import { wrongOfKind, type KindSchema } from './kind-check.ts';
import { KIND, recordJsonSchema } from './record-json-schema.ts';

export type RecordCheck = (record: object) => readonly SchemaBreach[];

const compiled = new WeakMap<RecordType, Map<string, RecordCheck>>();

/** The compiled check of a record type; compiled once for each type and grid profile. */
export function recordCheck(type: RecordType, profile: UnitGridProfile | undefined): RecordCheck {
  const known = compiled.get(type)?.get(profile ?? '');
  if (known !== undefined) return known;
  const check = schemaCheck(recordJsonSchema(type, profile), [], [{ keyword: KIND, check: wrongParams }]);
  const ofType = compiled.get(type) ?? new Map<string, RecordCheck>();
  compiled.set(type, ofType.set(profile ?? '', check));
  return check;
}

function wrongParams(text: string, schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const wrong = wrongOfKind(text, schema as KindSchema);
  return wrong && { ...wrong };
}
