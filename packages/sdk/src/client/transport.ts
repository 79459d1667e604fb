import { open, wholeBody, type Opened } from './attempt.ts';
import { pause, pauseMs } from './backoff.ts';
import { HubClientError, HubProblem } from './errors.ts';
import type { HubAnswer, HubRequest } from './request.ts';
import type { TransportSettings } from './settings.ts';

/** Sends requests to one hub: signs each, repeats those that may be repeated, and tells failures apart. */
export class Transport {
  readonly settings: TransportSettings;

  /** @throws RangeError for an address that is not http(s), or has a path, a query or a password in it */
  constructor(settings: TransportSettings) {
    const { protocol, pathname, search, hash, username, password, origin } = new URL(settings.url);
    if (!/^https?:$/.test(protocol) || pathname !== '/' || `${search}${hash}${username}${password}` !== '')
      throw new RangeError('the address of a hub is http(s)://host[:port], and nothing behind it');
    this.settings = { ...settings, url: origin };
  }

  /** @throws HubProblem, HubClientError, the reason of a signal */
  async send(request: HubRequest): Promise<HubAnswer> {
    return this.#repeated(request, async (attempts) => {
      const { response, sent, done, explain } = await this.open(request);
      try {
        const body = await wholeBody(response, this.settings.largestAnswer, this.settings.url, () => undefined);
        return { status: response.status, headers: response.headers, body, sent, attempts };
      } catch (error) {
        throw explain(error);
      } finally {
        done();
      }
    });
  }

  /** The answer as JSON. @throws also HubClientError answer_malformed */
  async json<T>(request: HubRequest): Promise<T> {
    return parsed<T>(await this.send(request), this.settings.url);
  }

  /** One attempt, whose body the caller reads: who can go on from where it broke repeats it himself. */
  open(request: HubRequest): Promise<Opened> {
    return open(request, this.settings);
  }

  /** Whether and how long to wait before the next attempt. @throws `error` when there is none */
  async waitAfter(error: unknown, failed: number, request: HubRequest): Promise<void> {
    const { retry, random, onRetry, signal } = this.settings;
    if (!(error instanceof Error) || failed >= retry.attempts || !mayPass(error)) throw error;
    const ms = pauseMs(retry, failed, error instanceof HubProblem ? error.retryAfterMs : undefined, random());
    onRetry?.({ method: request.method, path: request.path, failed, pauseMs: ms, error });
    const signals = [signal, request.signal].filter((each) => each !== undefined);
    await pause(ms, signals.length === 0 ? undefined : AbortSignal.any(signals));
  }

  async #repeated<T>(request: HubRequest, once: (attempt: number) => Promise<T>): Promise<T> {
    const repeatable = request.repeatable ?? request.method === 'GET';
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(attempt);
      } catch (error) {
        if (!repeatable) throw error;
        await this.waitAfter(error, attempt, request);
      }
    }
  }
}

/** Whether the cause may be gone in a moment. */
function mayPass(error: Error): boolean {
  if (error instanceof HubProblem) return error.status === 429 || (error.status >= 502 && error.status <= 504);
  if (!(error instanceof HubClientError)) return false;
  const { code, params } = error;
  // something between us and the hub answered in its place
  if (code === 'answer_malformed') return [429, 502, 503, 504].includes(Number(params['status']));
  return code === 'unreachable' || code === 'timeout';
}

export function parsed<T>({ body, status }: HubAnswer, url: string): T {
  try {
    return JSON.parse(UTF8.decode(body)) as T;
  } catch (error) {
    throw new HubClientError('answer_malformed', { status, url }, error);
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
