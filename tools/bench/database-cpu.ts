import { readFileSync } from 'node:fs';
import type { Cluster } from './cluster.ts';

/** Processor time of all processes of the cluster so far, milliseconds: wall time tells little on a machine that others use too. */
export function databaseCpuMs(cluster: Cluster, database: string): number {
  const pids = cluster.sql(database, `SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()`).split('\n');
  return pids.reduce((sum, pid) => {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number);
    return sum + (user + system) * 10;
  }, 0);
}
