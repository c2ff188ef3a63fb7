import type { Page, Paging } from './page.ts';
import type { Done } from './review.ts';

export const investigationStates = ['open', 'under-way', 'closed'] as const;
export type InvestigationState = (typeof investigationStates)[number];

export const investigationEvents = ['take', 'assign', 'release', 'close'] as const;
export type InvestigationEvent = (typeof investigationEvents)[number];

/** Where each event leads from each state; a closed one stays closed: a later breach opens another. */
export const investigationMoves: Readonly<
  Record<InvestigationState, Readonly<Partial<Record<InvestigationEvent, InvestigationState>>>>
> = {
  open: { take: 'under-way', assign: 'open', close: 'closed' },
  'under-way': { take: 'under-way', assign: 'under-way', release: 'open', close: 'closed' },
  closed: {},
};

/** Somebody is to find out why an indicator is in breach; opened by the breach itself. */
export interface Investigation {
  /** `inv_...` */
  readonly id: string;
  readonly workspace: string;
  readonly environment: string;
  readonly indicator: string;
  readonly title: string;
  /** ISO week that was in breach. */
  readonly week: string;
  /** The run that showed it. */
  readonly run: string;
  readonly value: number | null;
  /** The sentence of the indicator when it was opened. */
  readonly says: string;
  readonly openedAt: string;
  /** ISO instant by which it is to be closed. */
  readonly dueAt: string;
  readonly state: InvestigationState;
  readonly owner: string | null;
  /** What was found out; null until it is closed. */
  readonly finding: string | null;
  readonly closed: Done | null;
  /** The investigation of the same indicator before this one. */
  readonly previous: string | null;
  readonly version: number;
}

export interface Investigations {
  get(workspace: string, id: string): Promise<Investigation | null>;
  /** The last opened first. */
  list(
    workspace: string,
    filter: { readonly states?: readonly InvestigationState[]; readonly indicator?: string },
    paging: Paging,
  ): Promise<Page<Investigation>>;
  /** The last one of each indicator, whatever its state. */
  latest(workspace: string, environment: string): Promise<readonly Investigation[]>;
}

export interface InvestigationChanges extends Investigations {
  /** Fails with `record-exists` where the indicator has one that is not closed. */
  add(investigation: Omit<Investigation, 'version'>): Promise<Investigation>;
  change(
    workspace: string,
    id: string,
    version: number,
    fields: Partial<Pick<Investigation, 'state' | 'owner' | 'finding' | 'closed'>>,
  ): Promise<Investigation>;
}
