import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Nothing is inlined: the server's Content-Security-Policy allows only files of its own.
export default defineConfig({
  base: '/app/',
  plugins: [svelte()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:7341' } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
