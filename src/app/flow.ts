import {
  hashFiles,
  openFiles,
  type PathRules,
  restage,
  type ScannedTable,
  scanFiles,
} from '../flow/1-sources/files/open/index.ts';
import { recogniseTables } from '../flow/1-sources/files/recognise/index.ts';
import { type Ingested, ingest } from '../flow/2-ingest/index.ts';
import { type LeftOut, match, type Range } from '../flow/3-match/index.ts';
import {
  type Checked,
  type Control,
  controls,
  gatherFacts,
  runControls,
  toleranceOf,
} from '../flow/4-controls/index.ts';
import { type Breaks, findProblems, lakePopulation, makeBreaks } from '../flow/5-breaks/index.ts';
import { failure } from '../ground/index.ts';
import type { Break, Lake, Problem, Profile, Reading } from '../model/index.ts';
import { prepareLineage } from './lineage.ts';
import { raiseAll } from './raise-all.ts';

/** What the caller wants compared. */
export interface FlowInput extends PathRules {
  readonly shop: readonly string[];
  readonly erp: readonly string[];
  readonly profile: Profile;
  readonly range: Range;
  /** ISO instant or day against which ages are counted; null: the latest day in the data. */
  readonly asOf: string | null;
  readonly stagingDir: string;
}

/** Tells how far the flow has come. */
export type OnProgress = (stage: string, done: number, total: number | null) => void;

/** Everything the comparison found out. */
export interface Compared {
  readonly readings: readonly Reading[];
  readonly tables: readonly ScannedTable[];
  readonly ingested: Ingested;
  readonly leftOut: readonly LeftOut[];
  readonly checked: readonly Checked[];
  readonly breaks: readonly Break[];
  /** What the first breaks were made from, by their ids: as many as anybody keeps more of than the break. */
  readonly drafts: Breaks['drafts'];
  readonly problems: readonly Problem[];
  readonly tolerated: Breaks['tolerated'];
  readonly asOf: string;
  readonly notes: readonly string[];
}

/** Everything the flow found out, before it is summed up. */
export interface FlowResult extends Compared {
  /** SHA-256 of the inputs by the number of their table. */
  readonly hashes: ReadonlyMap<number, string>;
}

/** The two halves of reading: what the files are comes first, so that the lake may be told what it may read. */
export interface Recognised {
  readonly readings: readonly Reading[];
  readonly tables: readonly ScannedTable[];
  readonly notes: readonly string[];
}

/** What was recognised in files. */
export interface Sources extends Recognised {
  /** SHA-256 of the inputs by the number of their table; still being made when the tables are ready to be read. */
  readonly hashes: Promise<ReadonlyMap<number, string>>;
}

/** sources: finds, opens, scans and recognises the files of both sides; any file that cannot be read fails the whole. */
export async function readSources(input: FlowInput): Promise<Sources> {
  const { stagingDir } = input;
  const rules = rulesOf(input);
  const { orderMoney } = input.profile.books;
  const shop = await openFiles({
    ...rules,
    side: 'shop',
    paths: input.shop,
    stagingDir,
    firstFileId: 0,
    orderMoney,
  });
  const erp = await openFiles({
    ...rules,
    side: 'erp',
    paths: input.erp,
    stagingDir,
    firstFileId: shop.tables.length,
  });
  raiseAll([...shop.failures, ...erp.failures]);
  const first = await scanFiles([...shop.tables, ...erp.tables]);
  raiseAll(first.failures);
  const mended = await scanFiles(await Promise.all(first.restage.map((table) => restage(table, stagingDir))));
  raiseAll(mended.failures);
  const tables = [...first.tables, ...mended.tables].sort((a, b) => a.fileId - b.fileId);
  const recognition = recogniseTables(tables, input.profile);
  raiseAll(
    recognition.unknown.map(({ table, why, nearest }) => {
      const lacks = nearest === null ? '' : `; to be ${nearest.title} it lacks ${nearest.missing.join(', ')}`;
      return failure(
        'file-not-recognised',
        { file: table.name, reason: why + lacks },
        { hint: suggestFor(input) },
      );
    }),
  );
  const ignored = [...shop.ignored, ...erp.ignored].map(
    ({ name, reason }) => `${name} was not read: ${reason}.`,
  );
  const hashes = hashFiles(tables);
  // Whatever fails first is told; a hash that then fails as well must not end the process.
  hashes.catch(() => {});
  const useless = recognition.ignored.map(({ table, why }) => `${table.name} was not read: ${why}.`);
  const notes = [...recognition.notes, ...ignored, ...useless];
  return { readings: recognition.readings, tables, notes, hashes };
}

/** What is known of the paths besides. */
export const rulesOf = ({ names, within }: PathRules): PathRules => ({
  ...(names !== undefined && { names }),
  ...(within !== undefined && { within }),
});

/** The command that proposes how to read the same files. */
function suggestFor({ shop, erp }: FlowInput): string {
  const quoted = (paths: readonly string[]): string =>
    paths.map((path) => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`)).join(' ');
  return `Run: tieout profile suggest --shop ${quoted(shop)} --erp ${quoted(erp)} --out profile.yaml. Correct what it proposes, and check again with --profile profile.yaml.`;
}

/** ingest -> match -> controls -> breaks -> problems, on a lake that may read the recognised tables. */
export async function runFlow(
  lake: Lake,
  recognised: Sources,
  input: FlowInput,
  onProgress: OnProgress,
): Promise<FlowResult> {
  const { readings, tables } = recognised;
  let read = 0;
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  const ingested = await ingest(lake, readings, input.profile, (table) => {
    read += table.bytes;
    onProgress('reading', read, bytes);
  });
  const compared = await compare(lake, { recognised, ingested }, input, onProgress);
  return { ...compared, hashes: await recognised.hashes };
}

/** match -> controls -> breaks -> problems, on any lake that holds the canonical records. */
export async function compare(
  lake: Lake,
  { recognised, ingested }: { readonly recognised: Recognised; readonly ingested: Ingested },
  input: FlowInput,
  onProgress: OnProgress,
): Promise<Compared> {
  const { profile } = input;
  const { readings, tables } = recognised;
  onProgress('matching', 0, null);
  const { leftOut, notes } = await match(lake, profile, input.range);
  onProgress('checking', 0, null);
  const facts = await gatherFacts(lake, profile, ingested.baseCurrency, input.asOf);
  const checked = await runControls(lake, controls, facts);
  onProgress('explaining', 0, null);
  const asOf = input.asOf ?? facts.latestDay;
  const { breaks, drafts, tolerated } = await makeBreaks(lake, {
    profile,
    baseCurrency: ingested.baseCurrency,
    asOf,
    severityOf: (id) => controlOf(id).severity,
    allowanceOf: (id) => toleranceOf(controlOf(id), profile),
    lineageOf: (records) => prepareLineage(records, tables, ingested),
  });
  const { problems, problemOf } = await findProblems({
    breaks,
    population: lakePopulation(lake),
    baseCurrency: ingested.baseCurrency,
  });
  return {
    readings,
    tables,
    ingested,
    leftOut,
    checked,
    breaks: breaks.map((one) => withProblem(one, problemOf.get(one.id))),
    drafts: firstOf(breaks, drafts),
    problems,
    tolerated,
    asOf,
    notes: [...recognised.notes, ...ingested.notes, ...notes],
  };
}

/** Breaks that evidence is kept of; they stand in the order of their weight. */
const mostJudged = 20_000;

function firstOf(breaks: readonly Break[], drafts: Breaks['drafts']): Breaks['drafts'] {
  if (breaks.length <= mostJudged) return drafts;
  return new Map(
    breaks.slice(0, mostJudged).flatMap(({ id }) => {
      const draft = drafts.get(id);
      return draft === undefined ? [] : [[id, draft]];
    }),
  );
}

function withProblem(one: Break, problem: string | undefined): Break {
  return problem === undefined ? one : { ...one, problem };
}

const byId = new Map(controls.map((control) => [control.id, control]));

function controlOf(id: string): Control {
  const control = byId.get(id);
  if (control === undefined) throw failure('bug', { what: `no control is called ${id}` });
  return control;
}
