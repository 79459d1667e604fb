import { setTimeout } from 'node:timers/promises';
import { appOf, type Call, type TestHub } from '../hub.ts';
import { APP } from '../leak/world.ts';

interface Status {
  readonly id?: string;
  readonly state?: string;
  readonly files?: readonly { readonly url: string }[];
}

/** Orders an export, waits for it, fetches all of its files: everything that was said on the way. */
export async function everythingExported(test: TestHub, call: Call): Promise<string> {
  const who = appOf(APP, 'leak-bureau');
  const ordered = await test.as(who, call);
  let said = ordered.body;
  const { id } = ordered.json() as Status;
  if (id === undefined) return said;
  for (;;) {
    const answer = await test.as(who, { url: `/v1/exports/${id}` });
    const { state, files = [] } = answer.json() as Status;
    if (state === 'waiting' || state === 'running') {
      await setTimeout(10);
      continue;
    }
    said += answer.body;
    for (const { url } of files) said += (await test.as(who, { url })).body;
    return said;
  }
}
