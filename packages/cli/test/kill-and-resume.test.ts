import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openImports } from './disturbed/in-database.ts';
import { GROUNDS, type Ground } from './disturbed/grounds.ts';
import { isWhole, leftOver, outputs, PAGE, REJECTS, type Outputs } from './disturbed/outputs.ts';
import { randomNumbers, SEED } from '../../sdk/test/store/random.ts';
import { startImport, type Ended } from './disturbed/start-import.ts';
import { differences, stored, type Stored } from '../../sdk/test/store/stored.ts';
import { cityOptions, surveyFiles, type SurveyFiles } from './disturbed/survey-files.ts';

/*
 * The real command, killed at random moments again and again until it gets through, against the same command left alone:
 * rows, history, report, rejects and page must be the same.
 */

interface Variant {
  readonly name: string;
  /** Over the stored survey of the year before, or into an empty database. */
  readonly over: 'nothing' | 'survey';
  readonly files: (survey: SurveyFiles) => readonly string[];
  readonly options: readonly string[];
  /** How often it is killed, about: less when it gets through earlier. */
  readonly kills: number;
  readonly only?: Ground['name'];
}

const VARIANTS: readonly Variant[] = [
  { name: 'a first survey', over: 'nothing', files: ({ parts }) => [parts], options: [], kills: 4 },
  {
    name: 'a full new survey in two files that retires what it lacks',
    over: 'survey',
    files: ({ changed, halves }) => [changed, halves[1]],
    options: ['--on-missing', 'retire'],
    kills: 4,
  },
  {
    name: 'two files into an empty database',
    over: 'nothing',
    files: ({ halves }) => halves,
    options: [],
    kills: 3,
    only: 'postgres',
  },
  {
    name: 'a changed file that leaves alone what is stored',
    over: 'survey',
    files: ({ changed }) => [changed],
    options: ['--on-conflict', 'skip'],
    kills: 3,
    only: 'postgres',
  },
  {
    name: 'a changed file that must be new',
    over: 'survey',
    files: ({ changed }) => [changed],
    options: ['--on-conflict', 'error'],
    kills: 3,
    only: 'postgres',
  },
];

type Victim = 'command' | 'server' | 'both';
const RESUMES = /run the same command again/;

describe.each(GROUNDS)('import on $name, killed and started again', ({ name, open }) => {
  const random = randomNumbers(SEED);
  let ground: Ground;
  let survey: SurveyFiles;
  let empty: string;
  let full: string;
  const work = mkdtempSync(join(tmpdir(), 'shuniu-kill-'));
  const newFolder = (): string => mkdtempSync(join(work, 'run-'));
  const command = (files: readonly string[], options: readonly string[], address: string): string[] => [
    ...files,
    ...cityOptions(survey),
    ...['--rejects', REJECTS, '--report', PAGE, '--db', address],
    ...options,
  ];

  beforeAll(async () => {
    survey = surveyFiles(name === 'postgres' ? 34_000 : 24_000);
    ground = await open();
    empty = await ground.fresh();
    full = await ground.copy(empty);
    const { code } = await startImport(command([survey.parts], [], full), newFolder()).ended;
    expect(code).toBe(1);
  });
  afterAll(() => {
    ground?.stop();
    survey?.remove();
    rmSync(work, { recursive: true, force: true });
    console.log(`${name}: ${total} kills, SHUNIU_TEST_SEED=${SEED}`);
  });

  let total = 0;
  const variants = VARIANTS.filter(({ only }) => only === undefined || only === name);
  it.each(variants)('ends as if nothing had been: $name', { timeout: 600_000 }, async (variant) => {
    const args = (address: string): string[] => command(variant.files(survey), variant.options, address);
    const base = variant.over === 'nothing' ? empty : full;
    const alone = await undisturbed(await ground.copy(base), args);
    const log: string[] = [];
    const wanted = name === 'postgres' ? variant.kills : Math.ceil(variant.kills / 2);
    for (let round = 0; log.length < wanted && round < 3; round++)
      await disturbed(await ground.copy(base), args, alone, wanted - log.length, log);
    total += log.length;
    expect(log.length, said(log)).toBeGreaterThan(0);
  });

  interface Alone {
    readonly stored: Stored;
    readonly outputs: Outputs;
    /** Milliseconds until the job had begun, and until all was over. */
    readonly begun: number;
    readonly ended: number;
  }

  async function undisturbed(address: string, args: (address: string) => string[]): Promise<Alone> {
    const folder = newFolder();
    const since = performance.now();
    const run = startImport(args(address), folder);
    await run.begun();
    const begun = performance.now() - since;
    const { code, out, err, ms } = await run.ended;
    expect(code, err).toBe(1);
    expect(leftOver(folder)).toEqual([]);
    return { stored: await stored(address, 'part'), outputs: outputs(folder, out), begun, ended: ms };
  }

  /** Kills up to `most` times, then lets the import through, and compares. */
  async function disturbed(
    address: string,
    args: (address: string) => string[],
    alone: Alone,
    most: number,
    log: string[],
  ): Promise<void> {
    const folder = newFolder();
    for (let kills = 0; ; kills++) {
      const run = startImport(args(address), folder);
      const victim = ground.crash === undefined ? 'command' : pick<Victim>(['command', 'command', 'server', 'both']);
      let killed = false;
      if (kills < most) {
        const moment = await momentOf(run.begun, alone);
        killed = await Promise.race([setTimeout(moment.wait, true), run.ended.then(() => false)]);
        if (killed) {
          if (victim !== 'server') run.signal('SIGKILL');
          if (victim !== 'command') await ground.crash?.();
          log.push(`${victim}, ${moment.words}`);
        }
      }
      const ended = await run.ended;
      if (await isOver(ended, killed ? victim : undefined, address, log)) {
        expect(outputs(folder, ended.out), said(log)).toEqual(alone.outputs);
        expect(differences(await stored(address, 'part'), alone.stored), said(log)).toEqual([]);
        expect(leftOver(folder), said(log)).toEqual([]);
        return;
      }
    }
  }

  /** Mostly while rows are read and stored; sometimes before, while the process or the database starts. */
  async function momentOf(begun: () => Promise<void>, alone: Alone): Promise<{ wait: number; words: string }> {
    if (random(5) < 1) {
      const wait = random(alone.begun * 1.2);
      return { wait, words: `${Math.round(wait)} ms after the start` };
    }
    const wait = random(alone.ended - alone.begun);
    await begun();
    return { wait, words: `${Math.round(wait)} ms after it had begun` };
  }

  async function isOver(ended: Ended, victim: Victim | undefined, address: string, log: string[]): Promise<boolean> {
    if (ended.code === 1) return true;
    if (ended.signal === 'SIGKILL') {
      expect(victim, said(log)).not.toBe('server');
      return isWhole(ended.out) && (await openImports(address)) === 0;
    }
    expect(victim, `${said(log)}\n${ended.err}`).toBe('server');
    expect(ended.code, `${said(log)}\n${ended.err}`).toBe(3);
    expect(ended.err, said(log)).toMatch(RESUMES);
    return false;
  }

  function pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(random(choices.length))] as T;
  }
});

const said = (log: readonly string[]): string => `SHUNIU_TEST_SEED=${SEED}\n${log.join('\n')}`;
