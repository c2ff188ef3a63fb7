import { failure, isFailure } from '../../ground/index.ts';
import { formatInstant, parseInstant } from '../../ground/time.ts';
import {
  type Investigation,
  type InvestigationEvent,
  investigationMoves,
  type State,
} from '../../model/workspace/index.ts';
import { breachesToInvestigate } from '../../readiness/review/index.ts';
import { tellAlert } from '../alerts/tell-alert.ts';
import type { StandingDecision } from '../decision/reading/read-decision.ts';
import { type Caller, changeAs } from '../workspace/change-as.ts';
import type { WorkspaceTools } from '../workspace/record-run.ts';
import { tieout } from '../workspace/recover-runs.ts';

/** Days until an investigation is to be closed: the next weekly review and a working day besides. [proposal] */
const DUE_DAYS = 8;
const DAY_MS = 86_400_000;

/**
 * Opens an investigation of each breach that nobody looks into, and tells of it; of two who see a breach at once, one
 * does. Gives those that were opened.
 */
export async function openInvestigations(
  state: State,
  workspace: string,
  { facts, decided }: Pick<StandingDecision, 'facts' | 'decided'>,
  tools: WorkspaceTools,
): Promise<readonly Investigation[]> {
  const { environment } = facts;
  const latest = await state.investigations.latest(workspace, environment);
  const opened: Investigation[] = [];
  for (const wanted of breachesToInvestigate(facts, decided.indicators, latest)) {
    const openedAt = tools.now();
    const dueAt = formatInstant((parseInstant(openedAt) ?? 0) + DUE_DAYS * DAY_MS, 'UTC');
    const id = tools.newId('inv');
    const one = { ...wanted, id, workspace, environment, openedAt, dueAt };
    const added = await state
      .change(workspace, async (changing) => {
        const investigation = await changing.investigations.add({ ...one, ...untouched });
        changing.record({
          id: tools.newId('aud'),
          at: openedAt,
          actor: tieout,
          action: 'investigation.open',
          subject: { kind: 'investigation', id },
          details: { indicator: one.indicator, week: one.week, run: one.run, value: one.value },
        });
        await tellAlert(changing, tools, {
          workspace,
          kind: 'breach-opened',
          severity: 'warning',
          key: `breach-opened.${environment}.${one.indicator}.${one.week}`,
          title: `In breach: ${one.title}`,
          says: one.says,
          subject: { kind: 'investigation', id },
        });
        return investigation;
      })
      .catch((thrown: unknown) => {
        if (isFailure(thrown) && thrown.code === 'record-exists') return null;
        throw thrown;
      });
    if (added !== null) opened.push(added);
  }
  return opened;
}

const untouched = { state: 'open', owner: null, finding: null, closed: null } as const;

/** What somebody does with an investigation. */
export interface InvestigationMove {
  readonly event: InvestigationEvent;
  /** Name of who has it from now on; of `take`, whoever takes it without one. */
  readonly owner?: string;
  /** What was found out; needed to close it. */
  readonly finding?: string;
}

/**
 * Moves an investigation on. Fails with `move-not-possible`, or with `investigation-incomplete` where it is closed without
 * a finding or an owner.
 */
export function moveInvestigation(
  state: State,
  {
    workspace,
    id,
    version,
    move,
  }: Pick<Investigation, 'workspace' | 'id' | 'version'> & { readonly move: InvestigationMove },
  caller: Caller<Investigation>,
): Promise<Investigation> {
  const { event, finding } = move;
  const said = {
    action: `investigation.${event}`,
    subject: { kind: 'investigation', id },
    details: { ...move },
  };
  return changeAs(state, workspace, caller, said, async ({ investigations }) => {
    const found = await investigations.get(workspace, id);
    if (found === null) throw failure('record-not-found', { record: 'investigation', id });
    const to = investigationMoves[found.state][event];
    if (to === undefined)
      throw failure('move-not-possible', { record: 'investigation', id, state: found.state, move: event });
    const owner =
      event === 'release' ? null : (move.owner ?? (event === 'take' ? caller.actor.name : found.owner));
    const lacks = (lacking: string): never => {
      throw failure('investigation-incomplete', { id, move: event, lacking });
    };
    if (event === 'assign' && move.owner === undefined) lacks('an owner');
    if (event === 'close' && owner === null) lacks('an owner');
    if (event === 'close' && finding === undefined) lacks('a finding');
    return investigations.change(workspace, id, version, {
      state: to,
      owner,
      ...(event === 'close' && {
        finding: finding ?? null,
        closed: { by: caller.person, at: caller.now() },
      }),
    });
  });
}
