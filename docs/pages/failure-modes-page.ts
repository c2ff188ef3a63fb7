import { readFileSync } from 'node:fs';
import { fingerprints } from '../../src/flow/5-breaks/index.ts';
import { type FailureMode, failureModes } from '../../src/model/index.ts';
import { faults, unseenModes } from '../../src/sandbox/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

/** Figures of one mode, as `npm run modes` measured them. */
interface Figures {
  readonly seeds: number;
  readonly planted: number;
  readonly found: number;
  readonly named: number;
  readonly extra: number;
  readonly confused: Readonly<Record<string, number>>;
  /** Counted by worlds in which a control says that it could not be checked, and why. */
  readonly unchecked?: boolean;
}

/** docs/reference/failure-modes.md: every known failure mode, and how well it is found and named. */
export function failureModesPage(): string {
  const figures = readFigures();
  const planted = failureModes.filter(({ id }) => faults.some((fault) => fault.id === id));
  const others = fingerprints.filter(({ id }) => !failureModes.some((mode) => mode.id === id));
  return page([
    generatedNote,
    '# Failure modes',
    'Each known failure of a Shopify–ERP integration is planted in sandbox worlds and must be found and named. `npm run modes` measures it: breaks planted, found, named after the mode, breaks that are not its own, and other names that were given instead. `tieout explain ID` says more of each.',
    '## The core set',
    figuresTable(
      planted.filter(({ core }) => core),
      figures,
    ),
    '## The others that data can show',
    figuresTable(
      planted.filter(({ core }) => !core),
      figures,
    ),
    '## Not in the data of the two sides',
    table(
      ['failure mode', 'why', 'what would be needed'],
      Object.entries(unseenModes).map(([id, { why, needs }]) => [code(id), why, needs]),
    ),
    '## Other fingerprints',
    table(
      ['fingerprint', 'means', 'do first'],
      others.map(({ id, means = '', next }) => [code(id), means, next]),
    ),
  ]);
}

function figuresTable(modes: readonly FailureMode[], figures: Readonly<Record<string, Figures>>): string {
  return table(
    ['failure mode', 'what happens', 'seeds', 'planted', 'found', 'named', 'not its own', 'confused with'],
    modes.map(({ id, summary }) => {
      const own = figures[id];
      const numbers =
        own === undefined
          ? ['', '', '', '', '']
          : [own.seeds, own.planted, own.found, own.named, own.extra].map(String);
      const confused = Object.entries(own?.confused ?? {}).map(([name, n]) => `${code(name)} ${n}`);
      const note = own?.unchecked === true ? ['none: told as what could not be checked, once a world'] : [];
      return [code(id), summary, ...numbers, [...confused, ...note].join(', ')];
    }),
  );
}

function readFigures(): Readonly<Record<string, Figures>> {
  return JSON.parse(readFileSync(new URL('../reference/failure-modes.json', import.meta.url), 'utf8'));
}
