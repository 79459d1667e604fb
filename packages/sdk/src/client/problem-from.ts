import { HubClientError, HubProblem } from './errors.ts';
import { retryAfterMs } from './backoff.ts';

/**
 * What an answer that is no success means. An answer that is no problem details comes from something between us and the hub:
 * a proxy, a gateway of the network, a login page.
 */
export function problemFrom(
  answer: { readonly status: number; readonly headers: Headers; readonly text: string },
  now: number,
): HubProblem | HubClientError {
  const details = detailsIn(answer.text, answer.headers);
  if (details === undefined) return new HubClientError('answer_malformed', { status: answer.status });
  const { code, title, detail, titleEn, detailEn, params, requestId } = details;
  const date = Date.parse(answer.headers.get('date') ?? '');
  const asked = retryAfterMs(answer.headers.get('retry-after'), now);
  return new HubProblem({
    status: answer.status,
    code: text(code, 'unknown'),
    params: paramsOf(params),
    title: { zh: text(title, ''), en: text(titleEn, text(title, '')) },
    detail: { zh: text(detail, ''), en: text(detailEn, text(detail, '')) },
    ...(typeof requestId === 'string' ? { requestId } : {}),
    more: Object.fromEntries(Object.entries(details).filter(([name]) => !USUAL.has(name))),
    ...(Number.isNaN(date) ? {} : { clockAheadSeconds: Math.round((now - date) / 1000) }),
    ...(asked === undefined ? {} : { retryAfterMs: asked }),
  });
}

/** Members that every problem has. */
const USUAL = new Set('type status code title detail titleEn detailEn params requestId'.split(' '));

function detailsIn(body: string, headers: Headers): Readonly<Record<string, unknown>> | undefined {
  if (!/^application\/(problem\+)?json\b/i.test(headers.get('content-type') ?? '')) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

function paramsOf(value: unknown): Readonly<Record<string, string | number>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}
