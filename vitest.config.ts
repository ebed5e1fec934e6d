import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,bin,components,lib}/**/*.test.{ts,tsx}', 'e2e/*.test.ts'],
    environment: 'node',
    // Ends what hangs; how fast a machine is decides nothing.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
