import type { Component } from './component.ts';
import type { Message } from './message.ts';
import type { SignaturePolicy } from './policy.ts';
import { refuse } from './reasons.ts';
import type { Refusal } from './reasons.ts';

/** Whether what is covered satisfies the policy; undefined: it does. */
export function checkCoverage(
  message: Message,
  components: readonly Component[],
  policy: SignaturePolicy,
): Refusal | undefined {
  const covered = new Set<string>();
  for (const { identity, text } of components) {
    if (covered.has(identity)) return refuse('signature_component_repeated', text);
    covered.add(identity);
  }
  const missing = demanded(message, policy).find(({ identity }) => !covered.has(identity));
  if (missing !== undefined) return refuse('signature_component_missing', missing.text);
  if (policy.repeatedLines === 'join') return undefined;
  const repeated = components
    .map(({ name }) => (name === '@authority' ? 'host' : name))
    .find((name) => message.headers.repeats(name));
  return repeated === undefined ? undefined : refuse('signature_header_repeated', repeated);
}

function demanded(message: Message, policy: SignaturePolicy): Component[] {
  return [
    ...policy.required,
    ...(message.hasBody ? policy.requiredWithBody : []),
    ...policy.requiredWhenPresent.filter(({ name }) => message.headers.has(name)),
  ];
}
