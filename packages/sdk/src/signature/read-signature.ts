import { checkCoverage } from './coverage.ts';
import { componentOf } from './component.ts';
import type { Component } from './component.ts';
import type { Message } from './message.ts';
import { readSignatureParameters } from './signature-parameters.ts';
import type { SignatureParameters } from './signature-parameters.ts';
import type { SignaturePolicy } from './policy.ts';
import { refuse } from './reasons.ts';
import type { Refusal } from './reasons.ts';
import { parseDictionary } from './structured-field/parse.ts';
import { serialiseInnerList } from './structured-field/serialise.ts';
import { StructuredFieldError, isInnerList } from './structured-field/types.ts';
import type { InnerList, Member } from './structured-field/types.ts';

/** A signature as it stands in a message: read, not yet believed. */
export interface ReadSignature {
  readonly ok: true;
  readonly label: string;
  readonly components: readonly Component[];
  readonly parameters: SignatureParameters;
  /** the inner list with its parameters, the last line of the signature base */
  readonly parametersText: string;
  readonly signature: Uint8Array;
}

/** Takes the one signature the policy asks about out of the message, and holds its coverage against the policy. */
export function readSignature(message: Message, policy: SignaturePolicy): ReadSignature | Refusal {
  const { headers } = message;
  const inputText = headers.value('signature-input');
  const signatureText = headers.value('signature');
  if (inputText === undefined || signatureText === undefined) return refuse('signature_missing');
  if (policy.repeatedLines === 'refuse') {
    const repeated = ['signature-input', 'signature'].find((name) => headers.repeats(name));
    if (repeated !== undefined) return refuse('signature_header_repeated', repeated);
  }
  try {
    const chosen = choose(parseDictionary(inputText), policy.tag);
    if (!Array.isArray(chosen)) return chosen as Refusal;
    const [label, input] = chosen as [string, InnerList];
    const signature = bytesOf(parseDictionary(signatureText).get(label));
    if (signature === undefined) return refuse('signature_malformed', `Signature: ${label}`);
    return understand(message, policy, label, input, signature);
  } catch (error) {
    if (error instanceof StructuredFieldError) return refuse('signature_malformed', error.message);
    throw error;
  }
}

function choose(inputs: ReadonlyMap<string, Member>, tag: string | undefined): [string, InnerList] | Refusal {
  const lists: [string, InnerList][] = [];
  for (const [label, member] of inputs) {
    if (!isInnerList(member)) return refuse('signature_malformed', `Signature-Input: ${label}`);
    if (tag === undefined || member.parameters.get('tag') === tag) lists.push([label, member]);
  }
  const [first] = lists;
  if (first === undefined)
    return inputs.size === 0 ? refuse('signature_missing') : refuse('signature_tag_unknown', tag);
  return lists.length > 1 ? refuse('signature_ambiguous') : first;
}

function understand(
  message: Message,
  policy: SignaturePolicy,
  label: string,
  input: InnerList,
  signature: Uint8Array,
): ReadSignature | Refusal {
  const components: Component[] = [];
  for (const item of input.items) {
    const component = componentOf(item);
    if (component === undefined) return refuse('signature_malformed', `${label}: a component`);
    components.push(component);
  }
  const parameters = readSignatureParameters(input.parameters);
  if (!parameters.ok) return parameters;
  return (
    checkCoverage(message, components, policy) ?? {
      ok: true,
      label,
      components,
      parameters,
      parametersText: serialiseInnerList(input),
      signature,
    }
  );
}

function bytesOf(member: Member | undefined): Uint8Array | undefined {
  if (member === undefined || isInnerList(member)) return undefined;
  return member.value instanceof Uint8Array ? member.value : undefined;
}
