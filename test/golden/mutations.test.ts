import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsvTable } from '../worlds/csv-table.ts';
import { type CheckedBreak, makeFolder, type Run, runCheck } from '../worlds/run-check.ts';
import { ExampleWorld } from './example-world.ts';
import { example } from './labels.ts';
import type { Expected } from './mutations/mutation.ts';
import { mutations } from './mutations.ts';

const folder = makeFolder();
afterAll(folder.remove);

const text = ({ kind, order, document, payout }: Expected): string =>
  [kind, payout ?? order ?? '-', document ?? '-'].join(' ');
const textOf = (one: CheckedBreak): string => {
  const about = one.kind.startsWith('payout-') ? (one.shop ?? one.erp)?.ref : one.order;
  return [one.kind, about ?? '-', one.erp?.document ?? '-'].join(' ');
};
const identity = (one: CheckedBreak): string =>
  [textOf(one), one.line, one.sku, one.expected, one.actual].join(' ');

/** What one list has more than another. */
function more(list: readonly string[], than: readonly string[]): readonly string[] {
  const open = [...than];
  return list.filter((one) => {
    const at = open.indexOf(one);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
}

describe('the example with further defects', () => {
  let before: Run;
  let after: Run;
  let planted: readonly { readonly name: string; readonly expected: readonly string[] }[];
  let surplus: readonly string[];

  beforeAll(async () => {
    before = await runCheck({ shop: [example.shop], erp: [example.erp], profile: example.profile });
    const world = new ExampleWorld();
    planted = mutations.map(({ name, plant }) => ({ name, expected: plant(world).map(text) }));
    const { shop, erp } = world.write(folder.path);
    after = await runCheck({ shop: [shop], erp: [erp], profile: example.profile });
    const old = before.breaks.map(identity);
    const fresh = after.breaks.filter((one) => !old.includes(identity(one))).map(textOf);
    surplus = more(
      fresh,
      planted.flatMap(({ expected }) => expected),
    );
  });

  it.each(mutations.map(({ name }, i) => [name, i] as const))('%s', (_name, i) => {
    const found = after.breaks.map(textOf);
    const expected = planted[i]?.expected ?? [];
    for (const one of new Set(expected)) {
      expect([one, found.filter((other) => other === one).length]).toEqual([
        one,
        expected.filter((other) => other === one).length,
      ]);
    }
  });

  it('brings no other break and takes none away', () => {
    expect(surplus).toEqual([]);
    expect(more(before.breaks.map(identity), after.breaks.map(identity))).toEqual([]);
  });

  it('still explains both sides’ difference to the cent', () => {
    expect(after.result.summary.ties.filter(({ unexplained }) => Number(unexplained) !== 0)).toEqual([]);
  });
});

describe('the example, given differently', () => {
  it('is the same when a file is given twice', async () => {
    const once = await runCheck({ shop: [example.shop], erp: [example.erp], profile: example.profile });
    const copy = join(folder.path, 'twice');
    cpSync(join(example.shop, 'orders_export_EU.csv'), join(copy, 'orders_export_EU_again.csv'));
    for (const file of ['bank_receipts', 'sales_documents', 'sales_lines'])
      cpSync(join(example.erp, `${file}.csv`), join(copy, `erp/${file}_again.csv`));
    const twice = await runCheck({
      shop: [example.shop, join(copy, 'orders_export_EU_again.csv')],
      erp: [example.erp, join(copy, 'erp')],
      profile: example.profile,
    });
    expect(twice.breaks.map(identity)).toEqual(once.breaks.map(identity));
    expect(twice.result.summary.conflicts).toBe(0);
    expect(twice.result.summary.ties).toEqual(once.result.summary.ties);
  });

  it('names the document that is in the books of another entity', async () => {
    const world = new ExampleWorld();
    const entityOf: Readonly<Record<string, string>> = { UK: 'Leeds Ltd', EU: 'Dublin DAC', RW: 'Leeds Ltd' };
    const documents = world.table('sales_documents.csv');
    for (const row of documents.rows)
      row.Company =
        entityOf[/UK|EU|RW/i.exec(row.ExternalDocNo ?? '')?.[0]?.toUpperCase() ?? ''] ?? 'Leeds Ltd';
    const order = world.take({ currency: 'EUR' });
    order.document.Company = 'Leeds Ltd';
    const moved = { ...documents, columns: [...documents.columns, 'Company'] };
    const entityFolder = join(folder.path, 'entities');
    const { shop, erp } = world.write(entityFolder);
    writeCsvTable(join(erp, 'sales_documents.csv'), moved);
    const profile = join(entityFolder, 'profile.yaml');
    writeFileSync(
      profile,
      readFileSync(example.profile, 'utf8')
        .replace(
          '  timeZone: Europe/London',
          '  timeZone: Europe/London\n  entities:\n    - { id: Leeds Ltd, shops: [UK, RW] }\n    - { id: Dublin DAC, shops: [EU] }',
        )
        .replace('      country: ShipToCountry', '      country: ShipToCountry\n      entity: Company'),
    );
    const run = await runCheck({ shop: [shop], erp: [erp], profile });
    const kinds = run.breaks.filter(({ kind }) => kind === 'entity-differs').map(textOf);
    expect(kinds).toEqual([`entity-differs ${order.name} ${order.document.DocNo}`]);
    expect(run.result.summary.ties.filter(({ unexplained }) => Number(unexplained) !== 0)).toEqual([]);
    expect(new Set(run.result.summary.ties.map(({ entity }) => entity))).toContain('Dublin DAC');
  });
});
