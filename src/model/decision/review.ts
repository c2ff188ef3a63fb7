import type { GateVerdict } from './gate.ts';
import type { IndicatorState } from './indicators.ts';
import type { SymptomJudgement } from './symptoms.ts';

export const agendaKinds = [
  'verdict',
  'indicator',
  'investigation',
  'symptom',
  'fix',
  'backlog',
  'decision',
  'plan',
  'action',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** Something to talk about, written from the data. */
export interface AgendaItem {
  /** The same from week to week for the same thing, such as `indicator.order-match`. */
  readonly id: string;
  readonly kind: AgendaKind;
  /** `act`: somebody must decide or do something; `look`: it may become that; `know`: nothing to do. */
  readonly urgency: 'act' | 'look' | 'know';
  readonly title: string;
  readonly says: string;
  readonly owner: string | null;
  /** What shows it: runs, problems, indicators, symptoms, fixes, investigations, criteria, waivers, steps. */
  readonly evidence: readonly { readonly kind: string; readonly id: string }[];
}

/** What the agenda after this one is compared with. */
export interface Stand {
  readonly at: string;
  readonly run: string | null;
  readonly verdict: GateVerdict | null;
  readonly indicators: Readonly<Record<string, IndicatorState>>;
  readonly symptoms: Readonly<Record<string, SymptomJudgement['pattern']>>;
  readonly open: { readonly total: number; readonly critical: number };
}

/** What is talked about in a weekly review, in this order. */
export interface Agenda {
  readonly schema: 1;
  /** ISO instant of the facts. */
  readonly at: string;
  /** SHA-256 of the facts it was written from, in their canonical form. */
  readonly factsSha256: string;
  readonly says: string;
  readonly items: readonly AgendaItem[];
  readonly stand: Stand;
}

/** How an agenda would read now, beside the one that was frozen. */
export interface AgendaChange {
  readonly item: string;
  readonly what: 'new' | 'gone' | 'changed';
  readonly title: string;
  /** What is to be said of it now; of what is gone, what was said. */
  readonly says: string;
}
