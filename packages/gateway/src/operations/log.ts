import type { Config } from '../config/config.ts';
import type { Reply, Request } from '../server/fastify.ts';

/**
 * What the framework takes as its logger: one JSON object a line. Neither URL nor header nor body is ever given to it; the
 * serializers see to it that what others hand over says no more either.
 */
export function loggerFor({ log, hub }: Config): object {
  const nothing = (): undefined => undefined;
  return {
    level: log.level,
    base: { origin: hub.origin, pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      req: nothing,
      res: nothing,
      err: (error: unknown) => errorLine(error, log.level === 'debug'),
    },
  };
}

interface ErrorLine {
  readonly name: string;
  readonly code?: string;
  readonly sqlstate?: string;
  readonly message?: string;
  readonly at: readonly string[];
  readonly cause?: ErrorLine;
}

/**
 * An error as it may be kept: what it is and where it came from. Its message may quote what stood in a request or in a row, so
 * only those who debug see it.
 */
export function errorLine(error: unknown, withMessage: boolean, depth = 0): ErrorLine {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const params: unknown = 'params' in error ? error.params : undefined;
  const state = typeof params === 'object' && params !== null && 'sqlstate' in params ? String(params.sqlstate) : '';
  return {
    name: error.name,
    ...code,
    ...(state === '' ? {} : { sqlstate: state }),
    ...(withMessage ? { message: error.message } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(error.cause !== undefined && depth < 3 ? { cause: errorLine(error.cause, withMessage, depth + 1) } : {}),
  };
}

/** One line for every answer: the pattern of its route, never the path itself, which may hold an id of a person. */
export function logAnswer(request: Request, reply: Reply, addresses: boolean): void {
  const { principal } = request;
  const who =
    principal?.kind === 'app'
      ? { app: principal.app, via: principal.via }
      : principal?.kind === 'admin'
        ? { admin: principal.user }
        : {};
  request.log.info(
    {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 100) / 100,
      ...who,
      ...(addresses ? { address: request.ip } : {}),
    },
    'answered',
  );
}
