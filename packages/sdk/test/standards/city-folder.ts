import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { builtIn } from '@shuniu/schema';
import { afterAll } from 'vitest';
import { newOverlay, putFiles } from '../../src/standards/index.ts';
import type { AskedQuestion, Decision } from '../../src/standards/index.ts';

export const PART = 'gbt-30428-2/part@2013';
export const EVENT = 'gbt-30428-2/event@2013';
export const CITY = 'cn-140800';

const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A folder with an overlay that adds nothing yet. */
export async function cityFolder(id = CITY, bases: readonly string[] = [PART, EVENT]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shuniu-city-'));
  made.push(folder);
  await putFiles(folder, newOverlay({ id, bases, nameZh: '测试市', nameEn: 'Testing' }, builtIn).files);
  return folder;
}

export async function put(path: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** Answers by rule; a question without one stays open. */
export function decide(
  questions: readonly AskedQuestion[],
  answer: (question: AskedQuestion) => string | readonly [decision: string, reason: string] | undefined,
): Decision[] {
  return questions.flatMap((question) => {
    const given = answer(question);
    if (given === undefined) return [];
    const [decision, reason] = typeof given === 'string' ? [given, ''] : given;
    const { rule, sheet, row, understood } = question;
    return [{ rule, sheet, row, understood, decision, reason }];
  });
}
