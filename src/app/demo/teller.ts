import { failure } from '../../ground/index.ts';
import type { BreakFilter, Json, State, TrackedBreak, TrackedProblem } from '../../model/workspace/index.ts';
import {
  addComment,
  type Caller,
  moveMany,
  moveOne,
  setSetting,
  undoLast,
  type WantedMove,
  type WorkspaceTools,
} from '../workspace/index.ts';
import { colleagues, type Part } from './colleagues.ts';

/** What people of the story can do: what people of any workspace can. */
export interface Teller {
  /** Id of a person. */
  person(part: Part): string;
  /** The problem that a failure mode is known by. Fails where the runs so far have none. */
  problem(fingerprint: string): Promise<TrackedProblem>;
  /** Some breaks of a filter, the worst first. Fails where there are fewer. */
  breaks(filter: BreakFilter, count: number): Promise<readonly TrackedBreak[]>;
  move(by: Part, problem: TrackedProblem, move: WantedMove): Promise<void>;
  moveBreak(by: Part, one: TrackedBreak, move: WantedMove): Promise<void>;
  moveBreaks(by: Part, filter: BreakFilter, move: WantedMove): Promise<void>;
  say(by: Part, about: TrackedProblem | TrackedBreak, text: string): Promise<void>;
  undo(by: Part): Promise<void>;
  /** Writes down what a setting of the workspace says. */
  set(by: Part, key: string, value: Json): Promise<void>;
}

/** A teller of one workspace, whose people are there. */
export function openTeller(
  state: State,
  workspace: string,
  people: Readonly<Record<Part, string>>,
  { now, newId }: WorkspaceTools,
): Teller {
  const as = (part: Part): Omit<Caller<unknown>, 'alongside'> => ({
    now,
    newId,
    actor: { kind: 'person', id: people[part], name: colleagues[part].name },
    person: people[part],
  });
  const kindOf = (one: TrackedProblem | TrackedBreak) => ('control' in one ? 'break' : 'problem');
  const lacking = (what: string) => failure('bug', { what: `the demo's story has no ${what}` });
  return {
    person: (part) => people[part],
    problem: async (fingerprint) => {
      const { rows } = await state.lives.listProblems(workspace, {}, { limit: 200 });
      const found = rows.find((one) => one.fingerprint === fingerprint);
      if (found === undefined) throw lacking(`problem known as ${fingerprint}`);
      return found;
    },
    breaks: async (filter, count) => {
      const { rows } = await state.lives.listBreaks(workspace, filter, 'worst', { limit: count });
      if (rows.length < count) throw lacking(`${count} breaks of ${JSON.stringify(filter)}`);
      return rows;
    },
    move: async (by, { id }, move) => {
      // Read anew: what was done to it before has changed its version.
      const { version = 0 } = (await state.lives.getProblem(workspace, id)) ?? {};
      await moveOne(state, { workspace, kind: 'problem', id, version, move }, as(by));
    },
    moveBreak: async (by, { id }, move) => {
      const { version = 0 } = (await state.lives.getBreak(workspace, id)) ?? {};
      await moveOne(state, { workspace, kind: 'break', id, version, move }, as(by));
    },
    moveBreaks: async (by, filter, move) => {
      const { changed } = await moveMany(state, { workspace, on: { breaks: filter }, move }, as(by));
      if (changed === 0) throw lacking(`breaks of ${JSON.stringify(filter)} to ${move.event}`);
    },
    say: async (by, about, text) => {
      const subject = { kind: kindOf(about), id: about.id } as const;
      await addComment(state, { workspace, subject, text }, as(by));
    },
    undo: async (by) => {
      await undoLast(state, workspace, as(by));
    },
    set: async (by, key, value) => {
      const { version = 0 } = (await state.settings.get(workspace, key)) ?? {};
      await setSetting(state, { workspace, key, value, version }, as(by));
    },
  };
}
