import { failure } from '../../ground/index.ts';
import type {
  BreakFilter,
  Investigation,
  Json,
  State,
  TrackedBreak,
  TrackedProblem,
} from '../../model/workspace/index.ts';
import { addWaiver, secondWaiver, takeDecision } from '../decision/index.ts';
import {
  addReviewItem,
  changeReviewItem,
  closeReview,
  type InvestigationMove,
  moveInvestigation,
  openReview,
  recordAttendance,
} from '../review/index.ts';
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
import type { DemoCalendar } from './demo-calendar.ts';

/** What was said in a weekly review. */
export interface ToldReview {
  readonly attendance: readonly string[];
  readonly decisions: readonly { readonly owner: string; readonly text: string }[];
  /** Due on a day as it is written down. */
  readonly actions: readonly { readonly owner: string; readonly text: string; readonly due: string }[];
  readonly summary: string;
}

/** A risk that one person takes, and another one where it is of a hard criterion. */
export interface ToldWaiver {
  readonly criterion: string;
  readonly reason: string;
  /** Instant as it is written down. */
  readonly expiresAt: string;
  readonly seconded?: Part;
}

/** What people of the story can do: what people of any workspace can. */
export interface Teller {
  readonly calendar: DemoCalendar;
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
  /** Opens the review that is due, holds it and closes it. */
  review(by: Part, held: ToldReview): Promise<void>;
  /** Says of an action that it is done. Fails where no open action has the text. */
  done(by: Part, text: string, why: string): Promise<void>;
  /** Moves on each investigation that is not closed; null leaves it as it is. */
  investigate(by: Part, move: (one: Investigation) => InvestigationMove | null): Promise<void>;
  waive(by: Part, waiver: ToldWaiver): Promise<void>;
  /** Takes the verdict as it is then. */
  decide(by: Part, reason: string): Promise<void>;
}

/** What a story is told of. */
export interface ToldOf {
  readonly workspace: string;
  readonly people: Readonly<Record<Part, string>>;
  readonly calendar: DemoCalendar;
  /** Of the code. */
  readonly version: string;
}

const environment = 'production';

/** A teller of one workspace, whose people are there. */
export function openTeller(
  state: State,
  { workspace, people, calendar, version: code }: ToldOf,
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
    calendar,
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
    review: async (by, { attendance, decisions, actions, summary }) => {
      const { id, version } = await openReview(state, { workspace }, as(by));
      const there = await recordAttendance(state, { workspace, id, version, attendance }, as(by));
      const item = { workspace, review: id, about: null } as const;
      for (const one of decisions)
        await addReviewItem(state, { ...item, ...one, kind: 'decision', due: null }, as(by));
      for (const { due, ...one } of actions)
        await addReviewItem(state, { ...item, ...one, kind: 'action', due: calendar.on(due) }, as(by));
      await closeReview(state, { workspace, id, version: there.version, summary }, as(by));
    },
    done: async (by, text, why) => {
      const open = await state.reviews.items(workspace, 'open-actions');
      const found = open.find((one) => one.text === text);
      if (found === undefined) throw lacking(`open action "${text}"`);
      const { id, version } = found;
      await changeReviewItem(state, { workspace, id, version, change: { state: 'done', why } }, as(by));
    },
    investigate: async (by, moveOf) => {
      const wanted = { states: ['open', 'under-way'] } as const;
      const { rows } = await state.investigations.list(workspace, wanted, { limit: 200 });
      for (const one of rows) {
        const move = moveOf(one);
        const { id, version } = one;
        if (move !== null) await moveInvestigation(state, { workspace, id, version, move }, as(by));
      }
    },
    waive: async (by, { criterion, reason, expiresAt, seconded }) => {
      const wanted = { workspace, environment, criterion, reason, expiresAt: calendar.on(expiresAt) };
      const { id } = await addWaiver(state, wanted, as(by));
      if (seconded !== undefined) await secondWaiver(state, { workspace, id }, as(seconded));
    },
    decide: async (by, reason) => {
      await takeDecision(state, { workspace, environment, reason, version: code }, as(by));
    },
  };
}
