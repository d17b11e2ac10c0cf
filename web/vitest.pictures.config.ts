import { defineConfig } from 'vitest/config';

// Not a test: draws the pictures of `docs/pages` anew.
export default defineConfig({
  test: { include: ['tests/pictures.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
