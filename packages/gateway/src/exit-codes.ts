/** What the shell is told, as all commands of Shuniu say it. */
export const EXIT = {
  clean: 0,
  /** Wrong usage or configuration. */
  usage: 2,
  /** The system failed: disk, database, network, or a mistake of ours. */
  system: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
