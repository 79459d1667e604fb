import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, schemaCheck, YamlBroken } from '@shuniu/sdk';
import { misconfiguration } from '../config/config-error.ts';
import { calendarFault, type CalendarYear } from './calendar.ts';
import { CALENDAR_YEAR } from './request-schemas.ts';

const check = schemaCheck(CALENDAR_YEAR);

/** The years of a folder, `2026.json` and so on, other files aside. @throws ConfigError with file and line: deadlines are not counted by half a calendar */
export function readCalendar(folder: string): CalendarYear[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw misconfiguration('calendar_unreadable', {
      path: folder,
      reason: (error as NodeJS.ErrnoException).code ?? '',
    });
  }
  return names
    .filter((name) => /^\d{4}\.json$/.test(name))
    .sort()
    .map((name) => yearOf(join(folder, name), Number(name.slice(0, 4))));
}

function yearOf(path: string, named: number): CalendarYear {
  const broken = (line: number, reason: string): Error => misconfiguration('calendar_broken', { path, line, reason });
  try {
    // JSON is part of YAML, and this reader knows the lines
    const { value, lineOf } = readYaml(readFileSync(path, 'utf8'));
    const [breach] = check(value);
    if (breach !== undefined) {
      const at = breach.at.split('/').slice(1);
      throw broken(lineOf(at), `${breach.at || '/'} ${breach.reason}`);
    }
    const year = value as CalendarYear;
    if (year.year !== named) throw broken(lineOf(['year']), `year is ${year.year}`);
    const fault = calendarFault(year);
    if (fault !== undefined) throw broken(lineOf(['days', String(fault.day), 'date']), fault.reason);
    return year;
  } catch (error) {
    throw error instanceof YamlBroken ? broken(error.line, error.message) : error;
  }
}
