import { failure } from '../../ground/index.ts';
import {
  type BreakFilter,
  type ChangeOutcome,
  type Json,
  type LifeChange,
  type LifeMove,
  lifeStates,
  type NewFix,
  type ProblemFilter,
  type State,
} from '../../model/workspace/index.ts';
import { type Caller, changeAs } from './change-as.ts';

/** A move as a face asks for it: a fix is given its id here. */
export type WantedMove =
  | Exclude<LifeMove, { readonly event: 'fix' }>
  | { readonly event: 'fix'; readonly fix: Omit<NewFix, 'id'> };

/** One break or one problem, at the version that its author saw. */
export interface MoveOne {
  readonly workspace: string;
  readonly kind: 'break' | 'problem';
  readonly id: string;
  readonly version: number;
  readonly move: WantedMove;
}

/** What a move of one came to, and the version it has now. */
export interface MovedOne extends ChangeOutcome {
  readonly version: number;
}

/**
 * Moves one break, or one problem with the breaks that go along. Fails with `record-not-found`, `record-changed`, or
 * `move-not-possible` where the table of moves does not have it.
 */
export async function moveOne(
  state: State,
  { workspace, kind, id, version, move }: MoveOne,
  caller: Caller<MovedOne>,
): Promise<MovedOne> {
  const found =
    kind === 'break'
      ? await state.lives.getBreak(workspace, id)
      : await state.lives.getProblem(workspace, id);
  if (found === null) throw failure('record-not-found', { record: kind, id });
  await refuseUnknown(state, workspace, kind, move, found.id);
  const filter = { environment: found.environment, ids: [found.id] };
  const change = {
    ...lifeChange(caller, workspace, move),
    on: kind === 'break' ? { breaks: filter } : { problems: filter },
    version,
  };
  const said = {
    action: `${kind}.${move.event}`,
    subject: { kind, id: found.id },
    details: detailsOf(change),
  };
  return changeAs(state, workspace, caller, said, async ({ lives }) => {
    const outcome = await lives.change(change);
    const refusing = lifeStates.find((one) => (outcome.refused[one] ?? 0) > 0);
    if (outcome.changed === 0 && refusing !== undefined)
      throw failure('move-not-possible', { record: kind, id: found.id, state: refusing, move: move.event });
    return { ...outcome, version: version + 1 };
  });
}

/** Many at once, by what they share. */
export interface MoveMany {
  readonly workspace: string;
  readonly on: { readonly breaks: BreakFilter } | { readonly problems: ProblemFilter };
  readonly move: WantedMove;
}

/** Moves all that a filter means and that the table lets move; the others are counted by the state they stay in. */
export async function moveMany(
  state: State,
  { workspace, on, move }: MoveMany,
  caller: Caller<ChangeOutcome>,
): Promise<ChangeOutcome> {
  const kind = 'breaks' in on ? 'break' : 'problem';
  await refuseUnknown(state, workspace, kind, move);
  const change = { ...lifeChange(caller, workspace, move), on };
  const said = (outcome: ChangeOutcome) => ({
    action: `${kind}.${move.event}`,
    subject: { kind: 'change', id: change.id },
    details: {
      ...detailsOf(change),
      on: plain(on),
      changed: outcome.changed,
      refused: { ...outcome.refused },
    },
  });
  return changeAs(state, workspace, caller, said, ({ lives }) => lives.change(change));
}

/** Takes back the caller's last change. Fails with `nothing-to-undo` or `undo-overtaken`. */
export function undoLast(
  state: State,
  workspace: string,
  caller: Caller<ChangeOutcome>,
): Promise<ChangeOutcome> {
  const request = { id: caller.newId('chg'), workspace, by: caller.person, at: caller.now() };
  const said = ({ change, changed }: ChangeOutcome) => ({
    action: 'change.undo',
    subject: { kind: 'change', id: change },
    details: { changed },
  });
  return changeAs(state, workspace, caller, said, ({ lives }) => lives.undo(request));
}

function lifeChange(
  { newId, now, person }: Pick<Caller<never>, 'newId' | 'now' | 'person'>,
  workspace: string,
  move: WantedMove,
): Omit<LifeChange, 'on' | 'version'> {
  return {
    id: newId('chg'),
    workspace,
    move: move.event === 'fix' ? { event: 'fix', fix: { id: newId('fix'), ...move.fix } } : move,
    by: person,
    at: now(),
  };
}

const detailsOf = ({ id, move }: Pick<LifeChange, 'id' | 'move'>): Record<string, Json> => ({
  change: id,
  move: plain(move),
});

/** Whole numbers of any size as text, and nothing that JSON cannot say. */
const plain = (value: unknown): Json =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)));

/** A person, a break or a problem that a move names must be there. */
async function refuseUnknown(
  state: State,
  workspace: string,
  kind: 'break' | 'problem',
  move: WantedMove,
  self?: string,
): Promise<void> {
  if (move.event === 'assign' && move.to !== null) {
    const { to } = move;
    const members = await state.people.members(workspace);
    if (!members.some(({ person }) => person === to))
      throw failure('record-not-found', { record: 'member', id: to });
  }
  if (move.event === 'duplicate') {
    const { of } = move;
    const original =
      kind === 'break'
        ? await state.lives.getBreak(workspace, of)
        : await state.lives.getProblem(workspace, of);
    if (original === null || original.id === self)
      throw failure('record-not-found', { record: kind, id: of });
  }
}
