import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,test,bench}/**/*.test.ts', '{bin,scripts}/**/*.test.{ts,mjs}'],
    exclude: ['**/node_modules/**', '**/fixtures/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    setupFiles: ['test/seed.ts'],
    restoreMocks: true,
    unstubEnvs: true,
    // A zone nobody's books are in: whatever leans on the machine's own zone shows.
    env: { NO_COLOR: '1', TZ: 'Asia/Kathmandu' },
  },
});
