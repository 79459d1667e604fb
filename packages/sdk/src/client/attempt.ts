import { HubClientError, type HubProblem } from './errors.ts';
import { problemFrom } from './problem-from.ts';
import type { HubRequest } from './request.ts';
import type { TransportSettings } from './settings.ts';

/** What came back, its body not yet read. */
export interface Opened {
  readonly response: Response;
  /** Header fields as they were sent. */
  readonly sent: Readonly<Record<string, string>>;
  /** Puts off the end of the attempt by another `timeoutMs`: something came. */
  readonly alive: () => void;
  /** The attempt is over; no timer is left behind. */
  readonly done: () => void;
  /** Turns what reading the body threw into an error of ours. */
  readonly explain: (error: unknown) => Error;
}

/**
 * Signs and sends a request once, and waits for the head of its answer.
 * @throws HubProblem, HubClientError, the signal's reason
 */
export async function open(request: HubRequest, settings: TransportSettings): Promise<Opened> {
  const url = settings.url + request.path;
  const { body, method } = request;
  const headers = { accept: 'application/json', ...request.headers };
  const late = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => late.abort(TIMEOUT), settings.timeoutMs + (request.extraMs ?? 0));
  };
  const outside = [settings.signal, request.signal].filter((signal) => signal !== undefined);
  const done = (): void => clearTimeout(timer);
  const explain = (error: unknown): Error => {
    const stopped = outside.find(({ aborted }) => aborted);
    if (stopped !== undefined) return stopped.reason as Error;
    if (error instanceof HubClientError) return error;
    if (late.signal.aborted) return new HubClientError('timeout', { url, ms: settings.timeoutMs }, error);
    return new HubClientError('unreachable', { url, reason: reasonOf(error) }, error);
  };
  const signed = await settings.authorise({ method, url, headers, ...(body === undefined ? {} : { body }) });
  const sent = { ...headers, ...signed };
  alive();
  try {
    const response = await settings.fetch(url, {
      method,
      headers: sent,
      redirect: 'manual',
      signal: AbortSignal.any([late.signal, ...outside]),
      ...(body === undefined ? {} : { body: body as NonNullable<RequestInit['body']> }),
    });
    if (
      response.type === 'opaqueredirect' ||
      (response.status >= 300 && response.status < 400 && response.status !== 304)
    )
      throw new HubClientError('redirected', { url, status: response.status });
    if (!response.ok && response.status !== 304) throw await refusal(response, url);
    return { response, sent, alive, done, explain };
  } catch (error) {
    done();
    throw isRefusal(error) ? error : explain(error);
  }
}

const TIMEOUT = 'timeout';
const LARGEST_REFUSAL = 1 << 20;

async function refusal(response: Response, url: string): Promise<HubProblem | HubClientError> {
  const text = new TextDecoder().decode(await wholeBody(response, LARGEST_REFUSAL, url, () => undefined));
  return problemFrom({ status: response.status, headers: response.headers, text }, Date.now());
}

const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'HubProblem';

/** @throws HubClientError answer_too_large; what the stream throws */
export async function wholeBody(response: Response, most: number, url: string, alive: () => void): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    alive();
    length += part.length;
    if (length > most) throw new HubClientError('answer_too_large', { url, limit: most });
    parts.push(part);
  }
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What lies at the bottom: `fetch failed` says nothing, ECONNREFUSED does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.message;
}
