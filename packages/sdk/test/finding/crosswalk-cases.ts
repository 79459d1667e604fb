import { builtIn, type CodeMap, type Library } from '@shuniu/schema';
import { convertFile, type ConvertMigration } from '../../src/convert/index.ts';
import type { FindingCode } from '../../src/finding/catalogue.ts';
import { folder } from '../import/run.ts';

const put = folder();
const OLDEST = 'cjt-214/part@2007';
const OLD = 'gbt-30428-2/part@2013';
const NEW = 'gbt-47678-5/part@2026';
let files = 0;

/** Codes of what a change of edition has to say of these rows. */
async function migrated(
  rows: readonly string[],
  asked: Partial<ConvertMigration> = {},
): Promise<readonly FindingCode[]> {
  const from = put(`migrated-${++files}.csv`, ['标识码,名称', ...rows, ''].join('\n'));
  const { report } = await convertFile({
    ...{ from, to: `${from}.new.csv`, asOf: '2026-08-01', samples: 5, lang: 'en' },
    migration: { as: 'part', standard: OLD, toStandard: NEW, library: builtIn, kept: `${from}.kept.csv`, ...asked },
  });
  return report.notices.map(({ code }) => code as FindingCode);
}

/** A city that counts stormwater covers (0103) among sewage covers. */
function merging(): Library {
  const words = { zh: '测试', en: 'a test' };
  const map: CodeMap = {
    ...{ from: OLD, to: NEW, overlay: 'cn-140100', title: words, status: 'reviewed', statusReason: words },
    ...{ reversible: false, revision: '1.0.0' },
    rows: [['0103', '01002', 'related', '', '', '', '张三', 'reviewed', 'a test']],
  };
  return { ...builtIn, maps: [...builtIn.maps, map] };
}

const TWO = ['1401050102000001,污水井盖', '1401050103000001,雨水井盖'];
const merged = (onTaken: 'keep' | 'renumber') => migrated(TWO, { library: merging(), overlay: 'cn-140100', onTaken });

/** Findings of `convert --to-standard`, each by rows that bring it about. */
export const CROSSWALK_CASES: Partial<Readonly<Record<FindingCode, () => Promise<readonly string[]>>>> = {
  // 立杆 of 2007 are poles of several kinds in 2013
  crosswalk_ambiguous: () => migrated(['1401050117000001,立杆'], { standard: OLDEST, toStandard: OLD }),
  crosswalk_none: () => migrated(['1401050504000001,液化气站']),
  crosswalk_unreviewed: () => migrated(['1401050199000001,x'], { overlay: 'cn-140100' }),
  crosswalk_code_unknown: () => migrated(['1401050777000001,x']),
  crosswalk_id_unusable: () => migrated(['14010501020O0001,污水井盖']),
  crosswalk_id_taken: () => merged('keep'),
  crosswalk_renumbered: () => merged('renumber'),
  crosswalk_name_kept: () => migrated(['1401050102000001,我的井盖']),
};
