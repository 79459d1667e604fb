import type { Hub } from '../hub.ts';
import { RefusalLimit } from './refusal-limit.ts';

/** Of each hub of this process: servers over one hub count together. */
const limits = new WeakMap<Hub, RefusalLimit>();

export function refusalLimitOf(hub: Hub): RefusalLimit {
  const known = limits.get(hub);
  if (known !== undefined) return known;
  const made = new RefusalLimit(hub.config.limits.refusals);
  limits.set(hub, made);
  hub.gauges.add(
    'auth_attempts_refused_total',
    'Requests that were not looked at because their address had failed too often to say who it is',
    () => made.refused,
    'counter',
  );
  hub.gauges.add('auth_addresses_counted', 'Addresses and keys with failed attempts', () => made.counted);
  return made;
}
