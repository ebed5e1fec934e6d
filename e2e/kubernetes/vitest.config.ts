import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.kubernetes.test.ts'],
    root: new URL('.', import.meta.url).pathname,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 1_800_000,
  },
});
