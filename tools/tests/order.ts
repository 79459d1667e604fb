import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, longest first, as measured on two cores; what is not here comes after them. */
export const HEAVIEST: readonly string[] = [
  'packages/gateway/test/tiers/tiers.test.ts',
  'packages/cli/test/kill-and-resume.test.ts',
  'packages/cli/test/import-disturbed.test.ts',
  'examples/departments-story.test.ts',
  'packages/sdk/test/store/crash.test.ts',
  'packages/cli/test/migrate-killed.test.ts',
  'packages/gateway/test/push/crash.test.ts',
  'packages/gateway/test/evidence/crash.test.ts',
  'packages/gateway/test/serve.test.ts',
  'packages/gateway/test/feed/export.test.ts',
  'packages/gateway/test/leak/leak.test.ts',
  'packages/sdk/test/store/disk-full.test.ts',
  'examples/maintainers-day.test.ts',
  'packages/gateway/test/operations/backup.test.ts',
  'packages/cli/test/check-import.test.ts',
];

/** So that no worker sits idle at the end behind one long file; vitest knows no durations on a clean clone. */
export class HeaviestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => this.#rank(a) - this.#rank(b));
  }

  /** Files of a process that is kept come last, one after another: another kind in between would end it. */
  #rank({ moduleId, project }: TestSpecification): number {
    const heavy = HEAVIEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
    if (heavy >= 0) return heavy;
    return HEAVIEST.length + (project.config.isolate ? 0 : 1);
  }
}
