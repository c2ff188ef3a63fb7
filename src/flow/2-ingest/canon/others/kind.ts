import type { CanonTableName, RecordKind, Side } from '../../../../model/index.ts';
import { minor } from '../amounts.ts';
import type { DayOf } from '../days-in-zone.ts';
import { ifGiven, type Source } from '../insert.ts';
import { locationKey } from '../keys.ts';

/** What the columns of a record are made with. */
export interface Tools {
  readonly dayOf: DayOf;
  /** SQL of the key of the order the row names; NULL where it names none. */
  readonly refKey: string;
}

export type Columns = (source: Source, tools: Tools) => Readonly<Record<string, string>>;

/** A canonical table whose records are one row of a file each. */
export interface Kind {
  readonly table: CanonTableName;
  readonly side: Side | 'any';
  readonly record: RecordKind;
  readonly columns: Columns;
}

/** SQL of an amount in minor units of the row's currency; NULL when the reading does not have it. */
export function amountOf(source: Source, name: string): string {
  return ifGiven(source, name, minor(source.field(name, 'decimal(18,6)')));
}

/** SQL of a word, which is compared without case. */
export function wordOf(source: Source, name: string): string {
  return ifGiven(source, name, `lower(${source.field(name)})`);
}

/** Location, and the key it is compared under: the profile's map is for the shop's locations. */
export function locationColumns(
  source: Source,
  location = source.field('location'),
): Readonly<Record<'location' | 'location_key', string>> {
  const map = source.staged.table.side === 'shop' ? source.profile.locations : {};
  const isMissing = location.startsWith('null');
  return { location, location_key: isMissing ? 'null' : locationKey(location, map) };
}
