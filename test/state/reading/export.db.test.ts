import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import {
  type ExportFormat,
  exportBreaks,
  exportProblems,
  type Outlet,
} from '../../../src/app/reading/index.ts';
import { formatMinor, parseMoney } from '../../../src/ground/index.ts';
import type { BreakFilter, BreakOrder, State, TrackedBreak } from '../../../src/model/workspace/index.ts';
import type { Said } from '../lives/books.ts';
import { workspaceOn } from '../lives/lives-on.ts';
import { testState } from '../test-state.ts';
import { textsOfPdf } from './read-pdf.ts';

/** Rows of three currencies, some without an amount in the base currency, and texts that a spreadsheet would run. */
const said: readonly Said[] = Array.from({ length: 230 }, (_, at) => ({
  order: at === 7 ? '=1+1' : at === 8 ? '@cmd|"x", y' : `N${String(at).padStart(3, '0')}`,
  on: at % 11 === 0 ? null : (at % 28) + 1,
  amount: `${(at * 7919) % 1000}.${String(at % 100).padStart(2, '0')}`,
  currency: ['EUR', 'USD', 'CHF'][at % 3] ?? 'EUR',
  base: at % 13 !== 0,
  problem: `prb_${at % 4}`,
}));

interface Exported {
  readonly bytes: Buffer;
  readonly file: Parameters<Outlet['begin']>[0];
}

async function exported(
  state: State,
  workspace: string,
  format: ExportFormat,
  {
    filter = {},
    order = 'worst',
    between,
  }: { filter?: BreakFilter; order?: BreakOrder; between?: () => Promise<unknown> } = {},
): Promise<Exported> {
  const chunks: Buffer[] = [];
  const files: Exported['file'][] = [];
  await exportBreaks(
    state,
    {
      workspace,
      format,
      filter,
      order,
      said: { state: '=new' },
      by: 'Ann',
      at: '2024-04-01T10:11:12Z',
      version: '1',
    },
    {
      begin: (file) => files.push(file),
      write: async (chunk) => {
        if (chunks.length === 0) await between?.();
        chunks.push(Buffer.from(chunk));
      },
    },
  );
  expect(files).toHaveLength(1);
  return { bytes: Buffer.concat(chunks), file: files[0]! };
}

async function listed(
  state: State,
  workspace: string,
  filter: BreakFilter,
  order: BreakOrder,
): Promise<TrackedBreak[]> {
  const all: TrackedBreak[] = [];
  for (let after: string | undefined; ; ) {
    const page = await state.lives.listBreaks(workspace, filter, order, {
      limit: 50,
      ...(after !== undefined && { after }),
    });
    all.push(...page.rows);
    if (page.next === null) return all;
    after = page.next;
  }
}

const sumBase = (rows: readonly TrackedBreak[]): bigint =>
  rows.reduce((sum, { baseMinor }) => sum + (baseMinor ?? 0n), 0n);

function sumsBy(
  rows: readonly { readonly amount: string; readonly currency: string }[],
): Record<string, string> {
  const sums = Map.groupBy(rows, ({ currency }) => currency);
  return Object.fromEntries(
    [...sums].toSorted().map(([currency, own]) => [
      currency,
      formatMinor(
        own.reduce((sum, { amount }) => sum + parseMoney(amount, currency).minor, 0n),
        currency,
      ),
    ]),
  );
}

/** The block above the empty line, and the rows by their titles. */
function readCsv(bytes: Buffer) {
  const text = bytes.toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const [head = '', ...rest] = text.slice(1).split('\r\n\r\n');
  const stamp = Object.fromEntries(parse(head) as string[][]);
  const rows = parse(rest.join('\r\n\r\n'), { columns: true }) as Record<string, string>[];
  return { stamp, rows };
}

testState('exports', (given) => {
  const filter: BreakFilter = { states: ['new', 'acknowledged'], severities: ['major'] };

  it.each(['worst', 'largest', 'newest', 'oldest'] as const)(
    'hold the rows of the list in its order: %s',
    async (order) => {
      const { state } = given();
      const on = await workspaceOn(state);
      await on.run(said);
      const rows = await listed(state, on.workspace, filter, order);
      expect(rows).toHaveLength(said.length);
      const csv = readCsv((await exported(state, on.workspace, 'csv', { filter, order })).bytes);
      expect(csv.rows.map((row) => row['Break'])).toEqual(rows.map(({ id }) => id));
      const [first = '', ...lines] = (await exported(state, on.workspace, 'jsonl', { filter, order })).bytes
        .toString()
        .trim()
        .split('\n');
      expect(JSON.parse(first).export).toMatchObject({ order, count: rows.length });
      expect(lines.map((line) => JSON.parse(line).id)).toEqual(rows.map(({ id }) => id));
    },
  );

  it('tie to the list to the cent, whatever they are written as', async () => {
    const { state } = given();
    const on = await workspaceOn(state);
    await on.run(said);
    await on.change(
      { breaks: { ids: ['brk_N001'] } },
      { event: 'snooze', reason: 'immaterial', why: 'Later', until: { count: 3 } },
    );
    const rows = await listed(state, on.workspace, filter, 'worst');
    expect(rows).toHaveLength(said.length - 1);
    const base = formatMinor(sumBase(rows), 'EUR');
    const amounts = sumsBy(rows.map(({ atRisk }) => atRisk));
    const head = await state.audit.head(on.workspace);

    const { stamp, rows: lines } = readCsv((await exported(state, on.workspace, 'csv', { filter })).bytes);
    expect(stamp).toMatchObject({
      Rows: String(rows.length),
      'At risk in base currency': `${base} EUR`,
      Filter: 'state: =new',
      'Audit head': `${head?.sequence}:${head?.hash}`,
      'At risk in USD': expect.stringContaining(`${amounts['USD']} USD in `),
    });
    expect(
      sumsBy(lines.map((row) => ({ amount: row['At risk'] ?? '', currency: row['At risk currency'] ?? '' }))),
    ).toEqual(amounts);
    const baseOf = (values: readonly (string | undefined)[]) =>
      formatMinor(
        values.reduce((sum, text) => sum + (text ? parseMoney(text, 'EUR').minor : 0n), 0n),
        'EUR',
      );
    expect(baseOf(lines.map((row) => row['At risk in base currency']))).toBe(base);

    const book = await readExcelFile((await exported(state, on.workspace, 'xlsx', { filter })).bytes);
    expect(book.map(({ sheet }) => sheet)).toEqual(['Breaks', 'About']);
    const [titles = [], ...cells] = book[0]!.data;
    const column = (title: string) => titles.indexOf(title);
    expect(cells.map((row) => row[column('Break')])).toEqual(rows.map(({ id }) => id));
    const money = cells.map((row) => row[column('At risk in base currency')]);
    expect(money.every((cell) => cell === null || typeof cell === 'number')).toBe(true);
    expect(baseOf(money.map((cell) => (cell === null ? undefined : Number(cell).toFixed(2))))).toBe(base);
    expect(Object.fromEntries(book[1]!.data.slice(1) as string[][])).toMatchObject({
      Rows: String(rows.length),
    });

    const [first = '', ...json] = (await exported(state, on.workspace, 'jsonl', { filter })).bytes
      .toString()
      .trim()
      .split('\n');
    expect(JSON.parse(first).export).toMatchObject({
      base: { amount: base, currency: 'EUR' },
      auditHead: head,
    });
    expect(json.reduce((sum, line) => sum + BigInt(JSON.parse(line).baseMinor ?? 0), 0n)).toBe(sumBase(rows));

    const texts = textsOfPdf((await exported(state, on.workspace, 'pdf', { filter })).bytes);
    // Words are drawn one by one.
    expect(texts.join('').includes(`${base} EUR`)).toBe(true);
    expect(texts).toContain(`${head?.sequence}:${head?.hash}`);
    const orders = rows.flatMap(({ order }) => (/^#N\d{3}$/.test(order ?? '') ? [order] : []));
    expect(texts.filter((text) => /^#N\d{3}$/.test(text))).toEqual(orders);
  });

  it('hold nothing that a spreadsheet would run, and numbers as numbers', async () => {
    const { state } = given();
    const on = await workspaceOn(state);
    await on.run([{ order: 'A', source: '=x', amount: '-5.00' }]);
    await state.lives.listBreaks(on.workspace, {}, 'worst', {});
    const text = (await exported(state, on.workspace, 'csv')).bytes.toString();
    for (const cell of text.slice(1).split(/\r\n|,/))
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@]|^-(?!\d+(\.\d+)?"?$)/);
  });

  it('are of one moment, whatever a run writes meanwhile', async () => {
    const { state } = given();
    const on = await workspaceOn(state);
    await on.run(said);
    const between = async () => {
      await on.run(said.slice(100).map((one) => ({ ...one, amount: '1.00' })));
      await on.change({ breaks: {} }, { event: 'acknowledge' });
    };
    const { stamp, rows } = readCsv((await exported(state, on.workspace, 'csv', { between })).bytes);
    expect(rows).toHaveLength(said.length);
    expect(new Set(rows.map((row) => row['State']))).toEqual(new Set(['new']));
    expect(stamp['Rows']).toBe(String(said.length));
    expect((await state.lives.countBreaks(on.workspace, { states: ['new'] })).total.count).toBe(0);
  });

  it('end with whoever takes them, and hold nothing any more then', async () => {
    const { state } = given();
    const on = await workspaceOn(state);
    await on.run(said);
    for (let round = 0; round < 12; round += 1) {
      const gone = new Error('gone');
      const out: Outlet = { begin: () => undefined, write: () => Promise.reject(gone) };
      const request = {
        workspace: on.workspace,
        format: 'csv',
        said: {},
        by: 'Ann',
        at: '2024-04-01T10:11:12Z',
        version: '1',
      } as const;
      await expect(exportBreaks(state, { ...request, filter: {}, order: 'worst' }, out)).rejects.toBe(gone);
    }
    // More than there are connections.
    expect((await on.all()).length).toBe(200);
  });

  it('refuse a printed page of more rows than anybody reads, before anything is written', async () => {
    const { state } = given();
    const on = await workspaceOn(state);
    await on.run(Array.from({ length: 1001 }, (_, at) => ({ order: `P${at}` })));
    await expect(exported(state, on.workspace, 'pdf')).rejects.toMatchObject({ code: 'export-too-large' });
  });

  it('are named by letters that any system takes, and say so in whatever the workspace is called', async () => {
    const { state } = given();
    const on = await workspaceOn(state);
    const { file } = await exported(state, on.workspace, 'jsonl');
    expect(file).toEqual({
      name: `${on.workspace.replace('_', '-')}-breaks-20240401T1011.jsonl`,
      type: 'application/x-ndjson',
    });
  });

  it('hold problems as well', async () => {
    const { state } = given();
    const on = await workspaceOn(state);
    await on.run(said);
    const chunks: string[] = [];
    const request = {
      workspace: on.workspace,
      format: 'csv',
      said: {},
      by: 'Ann',
      at: '2024-04-01T10:11:12Z',
      version: '1',
    } as const;
    const out: Outlet = { begin: () => undefined, write: async (chunk) => void chunks.push(String(chunk)) };
    await exportProblems(state, { ...request, filter: {} }, out);
    const { stamp, rows } = readCsv(Buffer.from(chunks.join('')));
    const { rows: problems } = await state.lives.listProblems(on.workspace, {}, {});
    expect(rows.map((row) => row['Id'])).toEqual(problems.map(({ id }) => id));
    expect(rows.reduce((sum, row) => sum + Number(row['Breaks']), 0)).toBe(said.length);
    expect(stamp['Rows']).toBe('4');
  });
});
