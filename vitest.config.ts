import { defineConfig } from 'vitest/config';

const never = ['**/node_modules/**', '**/fixtures/**'];
/** Tests that open a database. */
const database = 'src/**/*.db.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
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
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['src/**/*.test.ts'],
          exclude: [...never, database],
          // They open nothing and leave nothing behind: one process serves them all, in two thirds of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['{test,bench}/**/*.test.ts', '{bin,scripts}/**/*.test.{ts,mjs}', database],
          exclude: never,
        },
      },
    ],
  },
});
