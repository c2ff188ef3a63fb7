/**
 * Reading: what pages show that is more than one list.
 * Comes in: the state, and what is asked for. Goes out: views of one moment. May touch: the state, for reading. Refuses:
 * to change anything, to call something good that nobody looked at.
 */
export type { AgeBucket } from './age-buckets.ts';
export {
  type ExportFormat,
  exportBreaks,
  exportFormats,
  exportProblems,
  type Outlet,
} from './export/export-list.ts';
export { readFreshness, type SourceFreshness } from './freshness.ts';
export { type Home, type HomeSymptom, readHome } from './read-home.ts';
export { readRecord } from './read-record.ts';
export { readAgeing, readProblemWeeks, readWeeks, type Weeks } from './read-weeks.ts';
export type { RecordInRun, RecordOrigin, RecordRow, RecordSide, RecordView } from './record-view.ts';
export type { WeekCount } from './weekly-counts.ts';
