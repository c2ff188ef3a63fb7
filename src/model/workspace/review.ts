import type { Agenda } from '../decision/index.ts';
import type { Page, Paging } from './page.ts';

/** `due` until somebody opens it; `held` once it was closed; `missed` when nobody did in time. */
export const reviewStates = ['due', 'open', 'held', 'missed'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewEvents = ['move', 'open', 'hold', 'lapse'] as const;
export type ReviewEvent = (typeof reviewEvents)[number];

/** Where each event leads from each state; what is not there is refused. */
export const reviewMoves: Readonly<Record<ReviewState, Readonly<Partial<Record<ReviewEvent, ReviewState>>>>> =
  {
    due: { move: 'due', open: 'open', lapse: 'missed' },
    open: { hold: 'held', lapse: 'missed' },
    held: {},
    missed: {},
  };

/** Who did something, and when. */
export interface Done {
  /** A person's id. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** One weekly review. */
export interface Review {
  /** `rvw_...` */
  readonly id: string;
  readonly workspace: string;
  /** ISO week of its slot, such as `2026-W41`: there is one review in a week. */
  readonly week: string;
  /** ISO instant; null where no slot was agreed. */
  readonly dueAt: string | null;
  /** ISO instant after which it is missed unless it was opened; null without a slot. */
  readonly lapsesAt: string | null;
  /** The first time it was to be, who moved it last, and why. */
  readonly moved: (Done & { readonly from: string; readonly why: string }) | null;
  readonly state: ReviewState;
  readonly opened: Done | null;
  readonly closed: Done | null;
  /** As it was when the review was opened; it never changes. */
  readonly agenda: Agenda | null;
  /** Names of those who were there. */
  readonly attendance: readonly string[];
  readonly summary: string | null;
  readonly version: number;
}

/** Of an action: `open` until it is `done` or `dropped`. A decision is `taken`. */
export const reviewItemStates = ['open', 'done', 'dropped', 'taken'] as const;
export type ReviewItemState = (typeof reviewItemStates)[number];

/** A decision, or something that somebody is to do. */
export interface ReviewItem {
  /** `rvi_...` */
  readonly id: string;
  readonly workspace: string;
  readonly review: string;
  readonly kind: 'decision' | 'action';
  /** Id of what it is about in the agenda. */
  readonly about: string | null;
  readonly text: string;
  /** Name of who decided, or of who does it. */
  readonly owner: string;
  /** ISO day of an action; null for a decision. */
  readonly due: string | null;
  readonly state: ReviewItemState;
  readonly made: Done;
  readonly closed: (Done & { readonly why: string | null }) | null;
  readonly version: number;
}

export interface Reviews {
  get(workspace: string, id: string): Promise<Review | null>;
  ofWeek(workspace: string, week: string): Promise<Review | null>;
  /** The last week first. */
  list(workspace: string, paging: Paging): Promise<Page<Review>>;
  item(workspace: string, id: string): Promise<ReviewItem | null>;
  /** Of one review, or all actions that are still open; in the order they were made. */
  items(workspace: string, of: { readonly review: string } | 'open-actions'): Promise<readonly ReviewItem[]>;
}

export interface ReviewChanges extends Reviews {
  /** Fails with `record-exists` where the week has one. */
  add(review: Omit<Review, 'version'>): Promise<Review>;
  change(
    workspace: string,
    id: string,
    version: number,
    fields: Partial<Omit<Review, 'id' | 'workspace' | 'week' | 'version'>>,
  ): Promise<Review>;
  addItem(item: Omit<ReviewItem, 'version'>): Promise<ReviewItem>;
  changeItem(
    workspace: string,
    id: string,
    version: number,
    fields: Partial<Pick<ReviewItem, 'text' | 'owner' | 'due' | 'state' | 'closed'>>,
  ): Promise<ReviewItem>;
}
