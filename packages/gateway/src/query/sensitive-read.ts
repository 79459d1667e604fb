import type { Session } from '@shuniu/sdk/store';
import { recordEvidence } from '../evidence/record-evidence.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import type { SeenField, View } from './view.ts';

/** Personal fields that are shown as they are. */
export function sensitiveOf(shown: readonly SeenField[]): readonly string[] {
  return shown.filter(({ plain, personal }) => plain && personal).map(({ name }) => name);
}

/**
 * Leaves evidence of who was shown personal values as they are, before they leave: if this fails, nothing is shown.
 * @returns name of the leaf; undefined where nothing of that kind leaves
 */
export async function proveRead(
  session: Session,
  principal: AppPrincipal,
  view: View,
  fields: readonly string[],
  records: number,
): Promise<string | undefined> {
  if (fields.length === 0 || records === 0) return undefined;
  const { dataset, scope } = view;
  const { leaf } = await recordEvidence(session, {
    kind: 'read',
    ref: scope.grant,
    orgs: [...new Set([principal.org, dataset.provider])],
    receipt: {
      dataset: dataset.id,
      grant: scope.grant,
      grantVersion: scope.version,
      app: principal.app,
      org: principal.org,
      credential: principal.credential,
      purpose: scope.purpose,
      fields: [...fields],
      records,
    },
  });
  return leaf;
}
