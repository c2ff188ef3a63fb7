import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { migrations } from './index.ts';

it('lists every change of the folder, in order', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) =>
    /^\d{3}-.*(?<!\.test)\.ts$/.test(name),
  );
  expect(Object.keys(migrations)).toEqual(files.map((name) => name.replace('.ts', '')).toSorted());
});
