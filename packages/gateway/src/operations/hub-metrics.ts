import type { Hub } from '../hub.ts';
import type { Reply, Request } from '../server/fastify.ts';
import { STAGES } from '../server/timing.ts';
import { VERSION } from '../version.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from './metrics.ts';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface HubMetrics {
  /** Counts an answer. Labels are patterns and kinds: no id of anybody, no value of a request. */
  answered(request: Request, reply: Reply): void;
  /** Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

export function hubMetrics({ config, pool, gauges }: Hub): HubMetrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register, prefix: 'shuniu_' });
  const labelNames = ['route', 'method', 'status', 'principal'];
  const requests = new Counter({ name: 'shuniu_requests_total', help: 'Requests answered', labelNames, registers });
  const seconds = new Histogram({
    name: 'shuniu_request_seconds',
    help: 'From the first header to the end of the answer',
    labelNames: ['route', 'method'],
    buckets: SECONDS,
    registers,
  });
  const stages = new Histogram({
    name: 'shuniu_stage_seconds',
    help: 'What requests spent their time on',
    labelNames: ['stage'],
    buckets: SECONDS,
    registers,
  });
  new Gauge({
    name: 'shuniu_build_info',
    help: 'Always 1',
    labelNames: ['version', 'node', 'origin', 'tier'],
    registers,
  }).set({ version: VERSION, node: process.version, origin: config.hub.origin, tier: config.hub.tier }, 1);
  const load = (name: 'lent' | 'waiting' | 'size', help: string): void => {
    new Gauge({
      name: `shuniu_pool_${name}`,
      help,
      registers,
      collect() {
        this.set(pool.load()[name]);
      },
    });
  };
  load('lent', 'Database sessions in use');
  load('waiting', 'Requests that wait for a database session');
  load('size', 'Most database sessions of this instance');
  const rooms = new Map<string, Gauge | Counter>();
  /** Rooms may add theirs after this one. What cannot be read now is absent from the answer, not zero. */
  async function readRooms(): Promise<void> {
    for (const { name, help, read, kind } of gauges.all()) {
      let shown = rooms.get(name);
      if (shown === undefined) {
        shown = new (kind === 'counter' ? Counter : Gauge)({ name: `shuniu_${name}`, help, registers });
        rooms.set(name, shown);
      }
      try {
        const now = await read();
        shown.reset();
        shown.inc(now);
      } catch {
        shown.reset();
        shown.remove();
      }
    }
  }
  let underWay: Promise<string> | undefined;
  return {
    contentType: register.contentType,
    answered(request, reply) {
      const route = request.routeOptions.url ?? 'none';
      const { method } = request;
      requests.inc({ route, method, status: reply.statusCode, principal: request.principal?.kind ?? 'anyone' });
      seconds.observe({ route, method }, reply.elapsedTime / 1000);
      for (const stage of STAGES) {
        const spent = request.spent?.[stage] ?? 0;
        if (spent > 0) stages.observe({ stage }, spent / 1000);
      }
    },
    /** Two who look at once get one answer: reading may cost the database something. */
    text() {
      underWay ??= readRooms()
        .then(() => register.metrics())
        .finally(() => (underWay = undefined));
      return underWay;
    },
  };
}
