import { IdentityKey } from '../../src/duplicates/identity-key.ts';
import { SeenIdentities } from '../../src/duplicates/seen-identities.ts';

/** Puts identities on disk, says so, and waits to be killed. */
const seen = new SeenIdentities({ slots: 16, filterBits: 256 });
const key = new IdentityKey();
for (let n = 1; n <= 100; n++) {
  const id = new TextEncoder().encode(`140105010100${n}`);
  key.reset();
  key.add(id, 0, id.length);
  seen.add(key, n);
}
console.log('on disk');
setInterval(() => seen, 60_000);
