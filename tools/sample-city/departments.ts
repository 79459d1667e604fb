import { join } from 'node:path';
import type { City } from './city.ts';
import { LineFile } from './line-file.ts';

const ROLES = { competent: '主管部门', ownership: '权属单位', maintenance: '养护单位' } as const;

/** Writes `departments.csv` (UTF-8): competent departments, ownership and maintenance units. */
export function writeDepartments(city: City): void {
  const file = new LineFile(join(city.options.out, 'departments.csv'), 'utf8');
  file.write('部门代码,部门名称,部门类型,行政区划代码\r\n');
  for (const unit of [...city.competent, ...city.ownership, ...city.maintenance]) {
    file.write(`${unit.code},${unit.name},${ROLES[unit.role]},${unit.division}\r\n`);
  }
  file.close();
}
