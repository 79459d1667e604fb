/** What a request spends its time on; the rest is parsing, building the answer, and the network. */
export const STAGES = ['auth', 'policy', 'database', 'log'] as const;

export type Stage = (typeof STAGES)[number];

/** Milliseconds by stage. */
export type Spent = Record<Stage, number>;

export function nothingSpent(): Spent {
  return { auth: 0, policy: 0, database: 0, log: 0 };
}

/** Runs a part of a request and puts down what it took, also where it fails. Parts of one kind add up. */
export async function timed<T>(request: { readonly spent: Spent }, stage: Stage, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    request.spent[stage] += performance.now() - begun;
  }
}

/** `Server-Timing` (W3C Server Timing): milliseconds of the stages that took any. */
export function serverTiming(spent: Spent, total: number): string {
  const parts = STAGES.filter((stage) => spent[stage] > 0).map((stage) => `${stage};dur=${spent[stage].toFixed(2)}`);
  return [...parts, `total;dur=${total.toFixed(2)}`].join(', ');
}
