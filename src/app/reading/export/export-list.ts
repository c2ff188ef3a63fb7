import { failure, formatMinor, noCurrency } from '../../../ground/index.ts';
import type {
  BreakFilter,
  BreakOrder,
  CurrencyTotal,
  ListTotal,
  Moment,
  ProblemFilter,
  State,
  TrackedBreak,
  TrackedProblem,
} from '../../../model/workspace/index.ts';
import type { ExportedList } from './exported-list.ts';
import { type ColumnFacts, trackedBreakColumns, trackedProblemColumns } from './list-columns.ts';
import type { Stamp } from './stamp.ts';
import { tied } from './tied.ts';
import { writeCsv } from './write-csv.ts';
import { writeJsonLines } from './write-json-lines.ts';
import { mostPrinted, writePdf } from './write-pdf.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The kinds of files a list can go into, and their media types. */
export const exportFormats = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  jsonl: 'application/x-ndjson',
} as const;
export type ExportFormat = keyof typeof exportFormats;

export interface ExportRequest {
  readonly workspace: string;
  readonly format: ExportFormat;
  /** The filter as it was asked for, to be said in the file. */
  readonly said: Readonly<Record<string, string>>;
  /** Who asks, as they are called. */
  readonly by: string;
  readonly at: string;
  readonly version: string;
}

/** Where an export goes. */
export interface Outlet {
  /** Said once, before anything is written, and when nothing can be refused any more. */
  begin(file: { readonly name: string; readonly type: string }): void;
  /** Returns when more may come; fails when nobody takes it any more. */
  write(chunk: string | Uint8Array): Promise<void>;
}

/**
 * Writes the breaks of a filter, all of one moment, in the order of their list. What the file says that they add up to is
 * added up again as they pass. Fails with `export-too-large` for more rows than the format is good for.
 */
export function exportBreaks(
  state: State,
  request: ExportRequest & { readonly filter: BreakFilter; readonly order: BreakOrder },
  out: Outlet,
): Promise<void> {
  const { workspace, filter, order } = request;
  return state.atOneMoment(async (at) => {
    const totals = await at.whole.breakTotals(workspace, filter);
    const about = await aboutOf(at, request, 'Breaks', order, filter.environment);
    const sum = together(totals);
    const list: ExportedList<TrackedBreak> = {
      name: 'Breaks',
      stamp: { ...about.stamp, ...amountsOf(sum, about.facts), amounts: byCurrency(totals) },
      columns: trackedBreakColumns(about.facts),
      printed: {
        State: 52,
        Severity: 34,
        Kind: 84,
        Order: 50,
        SKU: 56,
        'ERP document': 60,
        'At risk': 48,
        'At risk currency': 34,
        'Occurred on': 42,
        Explanation: '*',
      },
      count: sum.count,
      rows: tied(at.whole.breaks(workspace, filter, order), sum),
      plain: ({ workspace: _, baseMinor, ...rest }) => ({ ...rest, baseMinor: textOf(baseMinor) }),
    };
    await write(list, request, out);
  });
}

/** The same of problems, the worst first. */
export function exportProblems(
  state: State,
  request: ExportRequest & { readonly filter: ProblemFilter },
  out: Outlet,
): Promise<void> {
  const { workspace, filter } = request;
  return state.atOneMoment(async (at) => {
    const sum = await at.whole.problemTotals(workspace, filter);
    const about = await aboutOf(at, request, 'Problems', 'worst', filter.environment);
    const list: ExportedList<TrackedProblem> = {
      name: 'Problems',
      stamp: { ...about.stamp, ...amountsOf(sum, about.facts), amounts: [] },
      columns: trackedProblemColumns(about.facts),
      printed: {
        State: 52,
        Severity: 36,
        Problem: '*',
        Breaks: 36,
        'At risk in base currency': 60,
        Kind: 96,
        Symptom: 100,
        Assignee: 80,
      },
      count: sum.count,
      rows: tied(at.whole.problems(workspace, filter), sum),
      plain: ({ workspace: _, baseMinor, ...rest }) => ({ ...rest, baseMinor: textOf(baseMinor) }),
    };
    await write(list, request, out);
  });
}

const textOf = (minor: bigint | null): string | null => (minor === null ? null : String(minor));

async function write<Row>(list: ExportedList<Row>, request: ExportRequest, out: Outlet): Promise<void> {
  const { format, at } = request;
  if (format === 'pdf' && list.count > mostPrinted)
    throw failure('export-too-large', { format: 'PDF', rows: list.count, most: mostPrinted });
  const writers = { csv: writeCsv, xlsx: writeWorkbook, pdf: writePdf, jsonl: writeJsonLines };
  const chunks: AsyncIterable<string | Uint8Array> = writers[format](list);
  out.begin({ name: fileName(list.stamp, list.name, at, format), type: exportFormats[format] });
  for await (const chunk of chunks) await out.write(chunk);
}

/** Letters, digits and dashes alone: whatever a workspace is called, it is the name of a file everywhere. */
function fileName({ workspace }: Stamp, name: string, at: string, format: ExportFormat): string {
  const plain = workspace.name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  const moment = at.replaceAll(/[-:]/g, '').slice(0, 13);
  return `${[...(plain === '' ? [] : [plain]), name.toLowerCase(), moment].join('-')}.${format}`;
}

async function aboutOf(
  at: Moment,
  request: ExportRequest,
  title: string,
  order: string,
  environment = 'production',
): Promise<{
  readonly facts: ColumnFacts;
  readonly stamp: Omit<Stamp, 'count' | 'base' | 'withoutBase' | 'amounts'>;
}> {
  const { workspace: id, said, by, version } = request;
  const workspace = await at.workspaces.get(id);
  if (workspace === null) throw failure('record-not-found', { record: 'workspace', id });
  const run = await at.views.recorded(id, environment);
  const people = await at.people.list();
  const { number, endedAt } = run ?? {};
  return {
    facts: {
      baseCurrency: run?.summary?.baseCurrency ?? null,
      asOf: run?.summary?.asOf.slice(0, 10) ?? null,
      names: new Map(people.map((person) => [person.id, person.name])),
    },
    stamp: {
      title: `${title} of ${workspace.name}`,
      exportedAt: request.at,
      exportedBy: by,
      workspace: { id, name: workspace.name },
      environment,
      filter: said,
      order,
      run: run === null || number == null || endedAt == null ? null : { id: run.id, number, endedAt },
      auditHead: await at.audit.head(id),
      version,
    },
  };
}

function amountsOf(
  { count, baseMinor, withoutAmount }: ListTotal,
  { baseCurrency }: ColumnFacts,
): Pick<Stamp, 'count' | 'base' | 'withoutBase'> {
  const base =
    baseCurrency === null ? null : { amount: formatMinor(baseMinor, baseCurrency), currency: baseCurrency };
  return { count, base, withoutBase: withoutAmount };
}

function together(totals: readonly CurrencyTotal[]): ListTotal {
  return {
    count: totals.reduce((sum, { count }) => sum + count, 0),
    baseMinor: totals.reduce((sum, { baseMinor }) => sum + baseMinor, 0n),
    withoutAmount: totals.reduce((sum, { withoutAmount }) => sum + withoutAmount, 0),
  };
}

/** Units without a price are in no currency. */
function byCurrency(totals: readonly CurrencyTotal[]): Stamp['amounts'] {
  return totals
    .filter(({ currency }) => currency !== noCurrency)
    .map(({ currency, minor, count }) => ({ currency, amount: formatMinor(minor, currency), count }));
}
