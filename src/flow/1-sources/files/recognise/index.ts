/**
 * Says what each table is.
 * Comes in: tables with their header and sample rows, and the profile. Goes out: readings (which column is which
 * field of which record), tables nobody understands, and notes. May touch: nothing. Refuses: to go by a file's name
 * unless the profile says so.
 */
export type { Recognition, UnknownTable } from './recognise-tables.ts';
export { recogniseTables } from './recognise-tables.ts';
export { renderProfileYaml } from './suggest/render-profile-yaml.ts';
export type { SuggestedColumn, SuggestedFile, Suggestion } from './suggest/suggest-profile.ts';
export { suggestProfile } from './suggest/suggest-profile.ts';
export type { SketchReading, TableSketch } from './table-sketch.ts';
