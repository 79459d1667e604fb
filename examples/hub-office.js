// 枢纽的管理员们：例子和测试中代替人在网页上所做的事（两个要素登录、登记部门与应用、审查申请）。
// The administrators of a hub: stands in, in examples and tests, for what people do (log in with two factors, register departments and apps, review applications).
//
//   node examples/hub-office.js <folder> <verb> …          状态（会话令牌）存于 <folder> · keeps its sessions in <folder>
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, verb, ...args] = process.argv.slice(2);
const file = join(folder, 'office.json');
const office = verb === 'open' ? { url: new URL(args[0]).origin } : JSON.parse(readFileSync(file, 'utf8'));

async function call(path, body, role) {
  const headers = { 'content-type': 'application/json', ...(role ? { authorization: `Bearer ${office[role]}` } : {}) };
  const answer = await fetch(office.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${told.code} ${told.detail}`);
  return told;
}

/** RFC 4226, RFC 6238: what the app on an administrator's telephone computes. `ahead`: of the next half minute. */
function code(secret, ahead = 0) {
  const bits = [...secret.replaceAll(' ', '')].map((c) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'),
  );
  const key = Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)
      .map((byte) => parseInt(byte, 2)),
  );
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** One person: a one-time link, a password, an authenticator; then a session. */
async function person(token, name) {
  const { secret } = await call('/v1/admin/setup', { token });
  const password = randomBytes(18).toString('base64url');
  await call('/v1/admin/setup/confirm', { token, name, password, totp: code(secret) });
  // a code is good once: the one of the next half minute is taken already
  return (await call('/v1/admin/sessions', { name, password, totp: code(secret, 1) })).token;
}

switch (verb) {
  // <one-time link>: the first administrator is the system's; he invites the one for security
  case 'open': {
    office.system = await person(new URL(args[0]).searchParams.get('token'), 'system-li');
    const { link, token } = await call('/v1/admin/invitations', { role: 'security' }, 'system');
    office.security = await person(token ?? new URL(link).searchParams.get('token'), 'security-wang');
    break;
  }
  // <org> <name> <division>
  case 'org':
    await call('/v1/orgs', { id: args[0], name: args[1], division: args[2] }, 'system');
    break;
  // <app> <org> [answers]: prints the token with which the app registers its first key
  case 'app':
    await call('/v1/apps', { id: args[0], org: args[1], name: args[0], answers: args[2] === 'answers' }, 'system');
    console.log((await call(`/v1/apps/${args[0]}/enrolments`, {}, 'system')).token);
    break;
  // <dataset> <provider> <record type> <edition> <standard> [overlay]
  case 'dataset': {
    const [id, provider, recordType, edition, standard, overlay] = args;
    const intake = { standard, ...(overlay ? { overlay } : {}) };
    await call('/v1/datasets', { id, title: { zh: id, en: id }, provider, recordType, edition, intake }, 'system');
    break;
  }
  // <app> <dataset> <action>: a provider's app and its own data
  case 'own-grant':
    await call('/v1/grants', { app: args[0], dataset: args[1], action: args[2] }, 'system');
    break;
  // <application>: compliance review
  case 'review':
    await call(`/v1/applications/${args[0]}/review`, { decision: 'pass', note: '用途与职责相符' }, 'security');
    break;
  // <grant> <reason>
  case 'revoke':
    await call(`/v1/grants/${args[0]}/revoke`, { reason: args[1] }, 'security');
    break;
  default:
    throw new Error(`${verb}?`);
}
writeFileSync(file, JSON.stringify(office), { mode: 0o600 });
