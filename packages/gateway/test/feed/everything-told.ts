import { appOf, type Call, type TestHub } from '../hub.ts';
import { APP } from '../leak/world.ts';
import type { ChangesBody } from './follower.ts';

/** Reads the feed to its end from the cursor word in the call: everything that was said on the way. */
export async function everythingTold(test: TestHub, call: Call): Promise<string> {
  const who = appOf(APP, 'leak-bureau');
  let said = '';
  for (let { url } = call; ;) {
    const answer = await test.as(who, { url });
    said += JSON.stringify(answer.headers) + answer.body;
    if (answer.statusCode !== 200) return said;
    const { cursor, count, more } = answer.json<ChangesBody>();
    if (!more && count === 0) return said;
    url = url.replace(/cursor=[^&]*/, `cursor=${cursor}`);
  }
}
