import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['lib/demo/*.kubectl.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 60_000 },
});
