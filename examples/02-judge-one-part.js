// One part, as a form or a program hands it over: every finding says which field, what is wrong and, where it is known, what would be right.
import { recordType } from '@shuniu/schema';
import { issuesOf, words } from '@shuniu/sdk';

const part = {
  id: '1401060137000021',
  name: '路灯',
  competentDepartmentCode: '1000001',
  competentDepartmentName: '示例市市政事业管理局',
  ownershipUnitCode: '11140100YY20000053',
  unitGrid: '14010600501200',
  initialDate: '2022-02-30',
  easting: 112.5516971,
  northing: 37.8510797,
};

for (const finding of issuesOf(part, recordType('part', '2013'))) {
  console.log(`${finding.severity} ${finding.code} ${finding.field}: ${words(finding, 'en')}`);
}
