import { defineConfig } from 'vitest/config';

// The pages in a browser, each file of tests against a server of its own: see tests/server.ts for what can be set.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a machine that others use may be late once.
    retry: 1,
  },
});
