import type {
  AgendaItem,
  DecisionFacts,
  GateReading,
  IndicatorReport,
  Plan,
  Stand,
  SymptomReport,
  Waiver,
} from '../../../model/decision/index.ts';
import type { Investigation, Review, ReviewItem } from '../../../model/workspace/index.ts';

/** What an agenda is written from besides the facts. */
export interface AgendaInput {
  readonly symptoms: SymptomReport;
  readonly indicators: IndicatorReport;
  readonly gate?: GateReading | null;
  readonly plan?: Plan | null;
  readonly waivers?: readonly Waiver[];
  /** Open actions of earlier reviews, with the week they are of. */
  readonly actions?: readonly (Pick<ReviewItem, 'id' | 'text' | 'owner' | 'due'> & {
    readonly week: string;
  })[];
  /** Those that are not closed. */
  readonly investigations?: readonly Pick<
    Investigation,
    'id' | 'indicator' | 'title' | 'owner' | 'openedAt' | 'dueAt' | 'says'
  >[];
  /** Missed since the last one that was held. */
  readonly missed?: readonly Pick<Review, 'id' | 'week'>[];
  /** What the review before stood at; null: there was none; not given: nobody knows. */
  readonly previous?: Stand | null;
}

/** One part of an agenda. */
export type AgendaPart = (facts: DecisionFacts, input: AgendaInput) => readonly AgendaItem[];
