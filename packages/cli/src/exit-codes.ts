/** What the shell is told. Part of the contract: scripts branch on these. */
export const EXIT = {
  /** Nothing wrong, or warnings only. */
  clean: 0,
  /** Findings of severity error; accepted rows are stored all the same. */
  findings: 1,
  /** Wrong usage or configuration: unknown option, no such file, a reference without its edition. */
  usage: 2,
  /** The system failed: disk, database, network, or a mistake of ours. */
  system: 3,
  /** Ctrl-C, as shells count it: 128 + SIGINT. */
  interrupted: 130,
  /** Asked to end (systemd, `docker stop`): 128 + SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
