import { readFile } from 'node:fs/promises';
import { failure } from '../../ground/index.ts';
import { sides } from '../../model/index.ts';
import { type Actor, INSTALLATION, type Run, type State } from '../../model/workspace/index.ts';
import { lookAtClock, lookAtDecision } from '../alerts/look.ts';
import { demoPerson } from '../people/index.ts';
import type { JobOptions } from '../run-job.ts';
import {
  addSource,
  type Caller,
  changeSource,
  recordRun,
  renameWorkspace,
  setSetting,
} from '../workspace/index.ts';
import { colleagues, type Part } from './colleagues.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { exportsTaken } from './demo-plan.ts';
import { story } from './story.ts';
import { type StoryTools, storyTools } from './story-tools.ts';
import { openTeller } from './teller.ts';
import { type DemoExport, writeExport } from './write-export.ts';

/** What the demo is made with. */
export interface MakeDemoOptions extends Omit<JobOptions, 'onProgress'> {
  readonly version: string;
  /** When the story happens. */
  readonly calendar: DemoCalendar;
  /** The exports of each time are put in here, and the runs' results in there. */
  readonly exportsFolder: string;
  readonly runsFolder: string;
  /** Told before each run which it is, and when the last one is done. */
  readonly onRun?: (done: number, total: number) => void;
}

/** From the go-live on somebody keeps a server running, which looks after each run at what follows from it. */
const firstLook = '2026-10-04T00:00:00Z';

const nightly: Actor = { kind: 'system', id: null, name: 'Nightly export' };

/**
 * Fills a new state with the weeks around the go-live of a merchant: runs on what the exports said at the time, and what
 * its people did in between. All of it through the same use cases as anybody's work, so audit and history are real.
 */
export async function makeDemo(state: State, options: MakeDemoOptions): Promise<Run> {
  const { exportsFolder, onRun = () => {}, signal, machine, version, calendar, runsFolder } = options;
  const tools = storyTools(version);
  tools.setClock(calendar.on('2026-09-18T09:00:00Z'));
  const { workspace, people } = await addPeople(state, tools);
  const teller = openTeller(state, { workspace, people, calendar, version }, tools);
  const point = pointer(state, workspace, { ...tools, actor: nightly, person: people.operations });
  const episodes = story.map(({ at, tell }) => ({ at: calendar.on(at), tell }));
  const exports = exportsTaken(calendar);
  let last: Run | null = null;
  for (const [done, taken] of exports.entries()) {
    onRun(done, exports.length);
    while (episodes[0] !== undefined && episodes[0].at < taken) await tellNext();
    tools.setClock(taken);
    await point(writeExport(exportsFolder, taken, calendar), taken);
    const by = nightly;
    last = await recordRun(
      state,
      { workspace, by },
      { ...tools, machine, version, runsFolder, ...(signal && { signal }) },
    );
    if (last.state !== 'done')
      throw failure(signal?.aborted ? 'interrupted' : 'bug', {
        what: `the run of ${taken} ended as ${last.state}: ${last.failure?.message ?? ''}`,
      });
    if (taken > calendar.on(firstLook)) {
      await lookAtClock(state, workspace, tools);
      await lookAtDecision(state, workspace, version, tools);
    }
  }
  while (episodes.length > 0) await tellNext();
  onRun(exports.length, exports.length);
  if (last === null) throw failure('bug', { what: 'a demo without a run' });
  return last;

  async function tellNext(): Promise<void> {
    const next = episodes.shift();
    if (next === undefined) return;
    tools.setClock(next.at);
    await next.tell(teller);
  }
}

async function addPeople(
  state: State,
  tools: StoryTools,
): Promise<{ readonly workspace: string; readonly people: Readonly<Record<Part, string>> }> {
  const workspace = tools.newId('wsp');
  const ids = Object.keys(colleagues).map((part) => [part, tools.newId('usr')] as const);
  const people = Object.fromEntries(ids) as Record<Part, string>;
  const createdAt = tools.now();
  await state.change(INSTALLATION, async (changing) => {
    changing.record({
      id: tools.newId('aud'),
      at: createdAt,
      actor: { kind: 'system', id: null, name: 'Tieout' },
      action: 'demo.make',
      subject: { kind: 'workspace', id: workspace },
      details: { people },
    });
    await changing.workspaces.add({ id: workspace, name: 'Demo', createdAt });
    for (const [part, { name, email, role }] of Object.entries(colleagues)) {
      const id = people[part as Part];
      await changing.people.add({ id, name, email, passwordHash: null, openId: null, createdAt });
      await changing.people.setRole(workspace, id, role);
    }
  });
  const { id, name } = await demoPerson(state, workspace, tools);
  const caller: Omit<Caller<unknown>, 'alongside'> = {
    ...tools,
    actor: { kind: 'person', id, name },
    person: id,
  };
  await renameWorkspace(state, { id: workspace, version: 1, name: 'Stonecrop' }, caller);
  return { workspace, people };
}

/** Points the sources at the exports of the day, and keeps their profile. */
function pointer(state: State, workspace: string, caller: Omit<Caller<unknown>, 'alongside'>) {
  return async (found: DemoExport, taken: string): Promise<void> => {
    const sources = await state.sources.list(workspace);
    for (const side of sides) {
      const settings = { paths: [found[side]] };
      const known = sources.find((one) => one.side === side);
      const name = side === 'shop' ? 'Shopify exports' : 'Business Central exports';
      if (known === undefined)
        await addSource(state, { workspace, side, kind: 'files', name, settings }, caller);
      else
        await changeSource(
          state,
          { workspace, id: known.id, version: known.version, fields: { settings } },
          caller,
        );
    }
    const keep = async (key: string, value: string | { readonly asOf: string }): Promise<void> => {
      const known = await state.settings.get(workspace, key);
      if (JSON.stringify(known?.value) === JSON.stringify(value)) return;
      await setSetting(state, { workspace, key, value, version: known?.version ?? 0 }, caller);
    };
    await keep('profile', await readFile(found.profile, 'utf8'));
    await keep('check', { asOf: taken });
  };
}
