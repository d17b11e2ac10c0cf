import { defineConfig } from 'vitest/config';

// The pages in a browser, against a server on a demo workspace of its own: see tests/server.ts for what can be set.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/server.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
