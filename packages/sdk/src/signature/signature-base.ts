import type { Component } from './component.ts';
import { derivedValue } from './derived-component.ts';
import { fieldValue } from './field-component.ts';
import { isRequest } from './message.ts';
import type { Message } from './message.ts';
import { refuse } from './reasons.ts';
import type { Refusal } from './reasons.ts';
import { StructuredFieldError } from './structured-field/types.ts';
import type { BareItem } from './structured-field/types.ts';

/** What a component may say about itself; `tr` (trailers) is not among them: we sign none and read none. */
const COMPONENT_PARAMETERS = new Set(['sf', 'bs', 'key', 'req', 'name']);

/**
 * The text that is signed (RFC 9421 §2.5).
 * @param signatureParameters the serialised inner list with its parameters, the last line
 */
export function signatureBase(
  message: Message,
  components: readonly Component[],
  signatureParameters: string,
): string | Refusal {
  let base = '';
  for (const component of components) {
    const value = valueOf(component, message);
    // a line break in a value would let it pass for further lines of the base
    if (value === undefined || UNSIGNABLE.test(value)) return refuse('signature_component_unavailable', component.text);
    base += `${component.text}: ${value}\n`;
  }
  return `${base}"@signature-params": ${signatureParameters}`;
}

/** Not a byte that a header may have. Bytes over 0x7f stand for themselves (latin1), as node:http gives them. */
const UNSIGNABLE = /[^\t\x20-\x7e\x80-\xff]/;

function valueOf(component: Component, message: Message): string | undefined {
  const { name, parameters } = component;
  let from: Message | undefined = message;
  if (parameters.size > 0) {
    for (const [parameter, value] of parameters) if (!understood(parameter, value)) return undefined;
    if (parameters.has('req')) from = isRequest(message) ? undefined : message.request;
    if (parameters.has('name') !== (name === '@query-param')) return undefined;
  }
  if (from === undefined) return undefined;
  if (name.startsWith('@')) {
    const own = parameters.size - (parameters.has('req') ? 1 : 0) - (parameters.has('name') ? 1 : 0);
    return own === 0 ? derivedValue(component, from) : undefined;
  }
  try {
    return fieldValue(component, from.headers);
  } catch (error) {
    if (error instanceof StructuredFieldError) return undefined;
    throw error;
  }
}

function understood(parameter: string, value: BareItem): boolean {
  if (!COMPONENT_PARAMETERS.has(parameter)) return false;
  return parameter === 'key' || parameter === 'name' ? typeof value === 'string' : value === true;
}
