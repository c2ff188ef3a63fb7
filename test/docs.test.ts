import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pages } from '../docs/pages/index.ts';
import { fixtureResult } from '../src/app/outputs/fixture.ts';
import { outputNames } from '../src/app/outputs/index.ts';
import { breakLine } from '../src/app/outputs/json-lines.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const markdown = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

describe('docs/reference', () => {
  it.each(Object.entries(pages))(
    '%s is what the code says (else: node scripts/run.mjs docs/generate.ts)',
    (name, render) => {
      expect(read(`docs/reference/${name}`)).toBe(render());
    },
  );

  it('says something of every output and of every key of a break and of the summary', () => {
    const page = read('docs/reference/outputs.md');
    const { breaks, summary } = fixtureResult();
    const keys = breaks.flatMap((one) => Object.keys(JSON.parse(breakLine(one)) as object));
    for (const name of [...outputNames, ...keys, ...Object.keys(summary)])
      expect(page).toContain(`\`${name}\``);
  });
});

describe('links between pages', () => {
  it.each(markdown)('%s leads somewhere', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    const lost = links.filter((link) => !existsSync(join(root, path, '..', link)));
    expect(lost).toEqual([]);
  });
});
