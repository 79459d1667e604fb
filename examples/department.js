// 一个部门的程序：推送记录、答复申请、取回存证。密钥与地址取自 `shuniu app enrol` 的档案。
// A department's program: pushes records, answers an application, fetches evidence. Key and address come from the profile that `shuniu app enrol` wrote.
//
//   node examples/department.js <profile.json> push <dataset> <producer> <seq> <records.ndjson>
//   node examples/department.js <profile.json> answer <application> pass|refuse
//   node examples/department.js <profile.json> evidence <batch> <line> <file>
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { HubProblem, hubClient } from '@shuniu/sdk/client';
import { readPrivateKey } from '@shuniu/sdk/signature';

const [path, verb, ...args] = process.argv.slice(2);
const { url, keyId, keyFile, pinned } = JSON.parse(readFileSync(path, 'utf8'));
const key = readPrivateKey('ed25519', readFileSync(resolve(dirname(path), keyFile), 'utf8'));
const hub = hubClient({ url, keyId, key, pinned });

try {
  if (verb === 'push') {
    const [dataset, id, seq, file] = args;
    const body = readFileSync(file);
    const { receipt, replayed } = await hub.push(dataset, { producer: { id, epoch: 1, seq: Number(seq) }, body });
    const { accepted, rejected } = receipt.counts;
    console.error(`accepted ${accepted}, rejected ${rejected}${replayed ? ' (the receipt of the first time)' : ''}`);
    for await (const { line, remarks = [] } of hub.batchRecords(receipt.batch, 'rejected'))
      console.error(`  line ${line}: ${remarks.map(({ code, message }) => `${code} ${message.zh}`).join('; ')}`);
    console.log(receipt.batch);
  } else if (verb === 'answer') {
    const [application, decision] = args;
    const { state } = await hub.move(application, 'answer', { decision });
    console.log(state);
  } else if (verb === 'evidence') {
    const [batch, line, file] = args;
    writeFileSync(file, await hub.batchEvidence(batch, Number(line)));
    console.log(await hub.evidenceKey());
  } else throw new Error(`${verb}?`);
} catch (error) {
  if (!(error instanceof HubProblem)) throw error;
  console.error(`${error.code}: ${error.detail.zh}`);
  process.exit(2);
}
