import { parseInstant } from '../../ground/time.ts';
import type { State } from '../../model/workspace/index.ts';
import { revokeFallen } from '../decision/gate/revoke-fallen.ts';
import { readDecision } from '../decision/reading/read-decision.ts';
import { reviewed } from '../review/gather-agenda.ts';
import { openInvestigations } from '../review/investigations.ts';
import { keepReviews } from '../review/keep-reviews.ts';
import type { WorkspaceTools } from '../workspace/record-run.ts';
import { tieout } from '../workspace/recover-runs.ts';
import { type NewAlert, tellAlert } from './tell-alert.ts';

/** What is written by the clock: reviews that are due or missed, investigations that nobody closed in time. */
export async function lookAtClock(state: State, workspace: string, tools: WorkspaceTools): Promise<void> {
  await keepReviews(state, workspace, tools);
  const now = parseInstant(tools.now()) ?? 0;
  const { rows } = await state.investigations.list(
    workspace,
    { states: ['open', 'under-way'] },
    { limit: 200 },
  );
  const overdue = rows.filter(({ dueAt }) => (parseInstant(dueAt) ?? 0) < now);
  await tellOnce(
    state,
    overdue.map(({ id, title, owner, dueAt, says }) => ({
      workspace,
      kind: 'investigation-overdue',
      severity: 'warning',
      key: `investigation-overdue.${id}`,
      title: `Overdue: the investigation of ${title}`,
      says: `It was to be closed by ${dueAt}; ${owner === null ? 'nobody has it' : `${owner} has it`}. ${says}`,
      subject: { kind: 'investigation', id },
    })),
    tools,
  );
}

/**
 * What follows from what is known: investigations of breaches, decisions that hold no more, fixes that regressed, sources
 * that grew stale.
 */
export async function lookAtDecision(
  state: State,
  workspace: string,
  version: string,
  tools: WorkspaceTools,
): Promise<void> {
  const standing = await readDecision(state, { workspace, environment: reviewed, now: tools.now() });
  await openInvestigations(state, workspace, standing, tools);
  const { facts, decided } = standing;
  const look = { workspace, environment: reviewed, version, reading: decided.gate };
  await revokeFallen(state, look, tools);
  const regressed = facts.problems.filter((one) => one.state === 'regressed');
  const stale = facts.sources.filter((one) => one.state === 'stale');
  await tellOnce(
    state,
    [
      ...regressed.map(
        ({ id, title, regressions }): NewAlert => ({
          workspace,
          kind: 'fix-regressed',
          severity: 'critical',
          key: `fix-regressed.${id}.${regressions}`,
          title: `Came back after a fix: ${title}`,
          says: `It was said to be fixed, and records made after that have it again${regressions > 1 ? `, for the ${regressions}. time` : ''}.`,
          subject: { kind: 'problem', id },
        }),
      ),
      ...stale.map(
        ({ id, name, newest }): NewAlert => ({
          workspace,
          kind: 'source-stale',
          severity: 'warning',
          key: `source-stale.${id}.${newest ?? 'never'}`,
          title: `Stale: ${name}`,
          says: `Its newest record is of ${newest ?? 'no known time'}: what happened since is not compared.`,
          subject: { kind: 'source', id },
        }),
      ),
    ],
    tools,
  );
}

/** Tells each of some things that was not told yet, in a change of its own that the log knows. */
async function tellOnce(state: State, wanted: readonly NewAlert[], tools: WorkspaceTools): Promise<void> {
  const [first] = wanted;
  if (first === undefined) return;
  const told = await state.alerts.told(
    first.workspace,
    wanted.map(({ key }) => key),
  );
  for (const alert of wanted.filter(({ key }) => !told.includes(key)))
    await state
      .change(alert.workspace, async (changing) => {
        if (!(await tellAlert(changing, tools, alert))) throw new ToldAlready();
        const { subject, key, title } = alert;
        changing.record({
          ...{ id: tools.newId('aud'), at: tools.now(), actor: tieout, subject },
          action: 'alert.tell',
          details: { key, title },
        });
      })
      .catch((thrown: unknown) => {
        if (!(thrown instanceof ToldAlready)) throw thrown;
      });
}

/** Another server was quicker. */
class ToldAlready extends Error {}
