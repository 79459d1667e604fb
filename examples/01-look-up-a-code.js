// What a code means depends on the edition: 0118 is a street lamp in 2007 and the cover of a septic tank in 2013.
import { editionsWith, lookup, translate } from '@shuniu/schema';

for (const { table, code } of editionsWith('0118', 'part')) console.log(`${table.ref}: ${code.code} ${code.name}`);

const lamp = lookup('0118', { standard: 'cjt-214/part@2007', asOf: '2026-06-30' });
console.log(`successors of ${lamp.name}: ${lamp.successors.map((s) => `${s.ref} ${s.code} ${s.name}`).join(', ')}`);

// A city's own classes come from an overlay; each says under which national class it is counted.
const local = lookup('0189', { standard: 'gbt-30428-2/part@2013', overlay: 'cn-140100', asOf: '2026-06-30' });
console.log(`${local.code} ${local.name}, from ${local.origin}, counted under ${local.rollUp}`);

// A translation never picks among several.
for (const code of ['0118', '0117']) {
  const { status, candidates } = translate(code, { from: 'cjt-214/part@2007', to: 'gbt-30428-2/part@2013' });
  console.log(`${code}: ${status} ${candidates.map((c) => `${c.code} ${c.name} (${c.relationship})`).join(', ')}`);
}
