import { defineConfig } from 'vitest/config';
import { HeaviestFirst } from './tools/tests/order.ts';

/** Files that leave nothing behind in their process share one each worker, and load what they test once. */
const TOGETHER = [
  'packages/schema/test/**/*.test.ts',
  'packages/sdk/test/{check,defects,duplicates,evidence,finding,grids,locate,map,record,signature}/**/*.test.ts',
  'packages/gateway/test/{access,catalogue,policy,records}/**/*.test.ts',
];

export default defineConfig({
  test: {
    // most of a test's time is waited for: databases, programs, browsers
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // what is waited for comes when it comes: on a busy machine later than in one second
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: HeaviestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['packages/*/test/**/*.test.ts', 'tools/**/*.test.ts', 'examples/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...TOGETHER],
          globalSetup: 'tools/tests/run.ts',
        },
      },
      {
        extends: true,
        test: { name: 'together', include: TOGETHER, isolate: false, globalSetup: 'tools/tests/run.ts' },
      },
    ],
  },
});
