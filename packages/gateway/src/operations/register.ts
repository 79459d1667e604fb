import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { serverTiming } from '../server/timing.ts';
import { hubMetrics } from './hub-metrics.ts';
import { logAnswer } from './log.ts';
import { mayReadMetrics } from './may-read-metrics.ts';
import { nodeDescriptor } from './node-descriptor.ts';
import { readinessOf } from './readiness.ts';
import { DESCRIPTOR, HEALTH, READINESS } from './schemas.ts';

/** Probes, metrics, the line in the log, and who this node is. */
export function registerOperations(app: Server, hub: Hub): void {
  const metrics = hubMetrics(hub);
  const { serverTiming: told, log, metrics: readers } = hub.config;
  let stopping = false;
  app.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  if (told)
    app.addHook('onSend', async (request, reply) => {
      reply.header('server-timing', serverTiming(request.spent, reply.elapsedTime));
    });
  app.addHook('onResponse', async (request, reply) => {
    const begun = performance.now();
    logAnswer(request, reply, log.addresses);
    if (request.spent) request.spent.log += performance.now() - begun;
    metrics.answered(request, reply);
  });
  const access = { access: 'anyone' } as const;

  app.get(
    '/healthz',
    {
      config: access,
      schema: routeSchema({
        tag: 'operations',
        summary: { zh: '进程是否活着', en: 'Whether the process lives' },
        answers: { 200: { what: { zh: '活着', en: 'It lives' }, schema: HEALTH } },
      }),
    },
    () => Promise.resolve({ status: 'ok' }),
  );
  const readiness = readinessOf(hub, () => stopping);
  app.get(
    '/readyz',
    {
      config: access,
      schema: routeSchema({
        tag: 'operations',
        summary: {
          zh: '能否接收请求：数据库、迁移、密钥文件',
          en: 'Whether it can work: database, migrations, key file',
        },
        description: {
          zh: '不能时以 503 应答，内容相同。',
          en: 'Answers 503 with the same content where it cannot.',
        },
        answers: { 200: { what: { zh: '各部分的状态', en: 'State of each part' }, schema: READINESS } },
      }),
    },
    async (_, reply) => {
      const answer = await readiness();
      return reply.code(answer.ready ? 200 : 503).send(answer);
    },
  );
  const may = mayReadMetrics(readers);
  app.get(
    '/metrics',
    {
      config: access,
      schema: routeSchema({
        tag: 'operations',
        summary: { zh: 'Prometheus 指标', en: 'Metrics for Prometheus' },
        description: {
          zh: '只答本机、配置中列出的地址，或带有配置的令牌者。',
          en: 'For this machine, for addresses that were configured, and for whoever brings the configured token.',
        },
        answers: { 200: { what: { zh: '指标', en: 'Metrics' }, type: 'text/plain' } },
        problems: ['forbidden'],
      }),
    },
    async (request, reply) => {
      if (!may(request)) throw new Problem('forbidden');
      return reply.type(metrics.contentType).send(await metrics.text());
    },
  );
  app.get(
    '/.well-known/hub',
    {
      config: access,
      schema: routeSchema({
        tag: 'node',
        summary: { zh: '节点描述', en: 'Descriptor of this node' },
        answers: { 200: { what: { zh: '节点描述', en: 'The descriptor' }, schema: DESCRIPTOR } },
      }),
    },
    () => Promise.resolve(nodeDescriptor(hub)),
  );
}
