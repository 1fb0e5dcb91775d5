import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/postgres.ts'],
    // Much of a test's time is waiting for processes, databases and browsers; one worker leaves half a machine idle.
    maxWorkers: 2,
    // Real processes are killed and raced here; on a machine that stalls, once more tells chance from fault.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
