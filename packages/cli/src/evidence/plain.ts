import type { Proven, Verdict } from '@shuniu/sdk/evidence';

/** A verdict as `--json` prints it. */
export function plainVerdict(verdict: Verdict, file: string): object {
  if (!verdict.ok) return { file, ok: false, problem: verdict.problem };
  const { witnesses, ...proven } = verdict.proven;
  return {
    file,
    ok: true,
    proven: {
      ...proven,
      receivedBefore: receivedBefore(verdict.proven) ?? null,
      witnesses: witnesses.map(plainWitness),
    },
  };
}

const plainWitness = ({ key, time }: Proven['witnesses'][number]): object => ({ name: key.name, time: iso(time) });

/** The earliest time at which somebody else than the hub had seen it. */
export function receivedBefore({ witnesses }: Proven): string | undefined {
  return witnesses.length === 0 ? undefined : iso(Math.min(...witnesses.map(({ time }) => time)));
}

export const iso = (seconds: number): string => {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `@${seconds}` : date.toISOString();
};
