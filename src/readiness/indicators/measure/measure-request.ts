import type { SkuFacts } from '../../../model/decision/index.ts';
import type { Break, Profile } from '../../../model/index.ts';
import type { Watermarks } from '../../../model/workspace/index.ts';

/** What is known of a run whose lake is to be measured. */
export interface MeasureRequest {
  /** IANA zone of the books. */
  readonly timeZone: string;
  /** ISO instant or day against which ages are counted. */
  readonly asOf: string;
  /** What both sides' records reach, no further than the range that was compared. */
  readonly watermarks: Watermarks;
  /** Ids of the controls that could be checked: where one could not, its silence is no agreement. */
  readonly checked: ReadonlySet<string>;
  /** ISO 8601 durations in which orders and refunds are agreed to reach the ERP: until then they are on their way. */
  readonly flowTimes: Pick<Profile['flowTimes'], 'order' | 'refund'>;
  readonly breaks: readonly Break[];
  readonly skus: SkuFacts | null;
  /** Gateways that the profile maps; empty where it maps none. */
  readonly gateways: readonly string[];
}
