import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actions } from './index.ts';

describe('the registry of actions', () => {
  const names = actions.map(({ name }) => name);

  it('is sorted and names every file of the folder once', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((file) => file.endsWith('.ts') && !/^(index|actions\.test)\.ts$/.test(file))
      .map((file) => file.slice(0, -3));
    expect(names).toEqual(files.toSorted());
  });

  it('has each method of a path once', () => {
    const places = actions.map(({ method, at }) => `${method} ${at.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(places).toEqual([...new Set(places)]);
  });

  it('reads with GET, and asks for a version where it changes one record', () => {
    for (const { name, method, at, needs, path, scope } of actions) {
      if (method === 'get') expect([name, needs]).toEqual([name, 'none']);
      // What is said of people has one value and no content that a second author could lose.
      // What never changes has no version.
      if (scope === 'people' || scope === 'session' || name === 'delete-file')
        expect([name, needs]).toEqual([name, 'none']);
      else if (method === 'put' || method === 'patch' || method === 'delete')
        expect([name, needs]).not.toEqual([name, 'none']);
      expect([name, ...at.matchAll(/\{(\w+)\}/g)].slice(1).map((match) => match[1])).toEqual(
        Object.keys(path.shape),
      );
    }
  });
});
