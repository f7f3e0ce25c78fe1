// How the page is built: one static page with nothing inline, so that the strict content policy of
// the window holds. It refuses data: URLs, source maps and anything that is only for looking.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // under vitest the second one makes Svelte its browser half
  plugins: [svelte(), svelteTesting({ autoCleanup: false })],
  base: './',
  clearScreen: false,
  server: {
    fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] },
  },
  build: {
    target: ['safari16', 'chrome111'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // guards against a hang; no test is timed
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
