import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, though they are short: one that begins last has a worker run on alone. */
const LONG = ['dbos-engine', 'journeys/accessible', 'journeys/make-ad', 'test/retake', 'chaos'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      LONG.some((name) => moduleId.includes(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/postgres.ts'],
    sequence: { sequencer: LongFirst },
    // Much of a test's time is waiting for processes, databases and browsers; one worker leaves half a machine idle.
    maxWorkers: 2,
    // Real processes are killed and raced here; on a machine that stalls, once more tells chance from fault.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
