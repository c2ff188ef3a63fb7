import picomatch from 'picomatch';
import { failure } from '../../../../ground/index.ts';
import type { FieldSource, FileRule, Reading, TableFormat } from '../../../../model/index.ts';
import { nearest } from '../profile/index.ts';
import { detectFormat } from './detect-format.ts';
import { indexHeader } from './header-index.ts';
import { seeHeaderStyle } from './header-style.ts';
import { columnsOf, keepPresent } from './keep-present.ts';
import { splitFields } from './split-lines.ts';
import type { SketchReading, TableSketch } from './table-sketch.ts';

/** Whether a file rule is about this table: by its path below the folder given, or by its last part. */
export function matchesRule(rule: FileRule, table: TableSketch): boolean {
  if (rule.side !== undefined && rule.side !== table.side) return false;
  const isMatch = picomatch([...rule.match], { nocase: true, dot: true });
  return isMatch(table.name) || isMatch(table.name.slice(table.name.lastIndexOf('/') + 1));
}

/** The readings a rule makes of a table, or profile-column-missing. */
export function applyFileRule<T extends TableSketch>(
  rule: FileRule,
  by: string,
  table: T,
  defaults: Partial<TableFormat>,
): {
  readonly readings: readonly SketchReading<T>[];
  readonly notes: readonly string[];
} {
  const header = indexHeader(table.header);
  const fields: Record<string, FieldSource> = {};
  for (const [name, source] of Object.entries(rule.columns)) {
    const kept = keepPresent(source, header);
    if (kept === undefined) {
      const column = columnsOf(source)[0] ?? '';
      const closest = nearest(column, table.header);
      throw failure(
        'profile-column-missing',
        { column, file: table.name, columns: table.header, field: name },
        closest === undefined
          ? {}
          : { hint: `Did you mean ${JSON.stringify(closest)}? Correct ${name} in the profile.` },
      );
    }
    fields[name] = kept;
  }
  const split = splitFields(rule.record, fields);
  const { format, notes } = detectFormat(table, split, { ...defaults, ...rule.format });
  const exclude = rule.exclude.flatMap((one) => {
    const column = header.find(one.column);
    return column === undefined ? [] : [{ ...one, column }];
  });
  const grouping = split.length > 1 ? seeGrouping(table, split[0]?.fields ?? {}) : undefined;
  const readings = split.map(
    (part, at): SketchReading<T> => ({
      table,
      record: part.record,
      fields:
        grouping?.carried === undefined || at === 0 ? part.fields : carryLink(part.fields, grouping.carried),
      format,
      by,
      ...(grouping !== undefined && at === 0 ? grouping.reading : {}),
      ...(exclude.length === 0 ? {} : { exclude }),
      ...(rule.rateDirection === undefined ? {} : { rateDirection: rule.rateDirection }),
      ...(rule.taxIncluded === undefined ? {} : { taxIncluded: rule.taxIncluded }),
    }),
  );
  return { readings, notes };
}

interface Grouping {
  readonly reading: Pick<Reading, 'header' | 'groupBy' | 'headerColumn'>;
  /** Column of the key when it stands on the first row of a group only. */
  readonly carried?: string;
}

function seeGrouping(
  table: TableSketch,
  fields: Readonly<Record<string, FieldSource>>,
): Grouping | undefined {
  const groupBy = (fields.name ?? fields.number)?.columns?.[0];
  if (groupBy === undefined) return undefined;
  const telling = ['total', 'placedAt', 'documentOn', 'postedOn', 'currency'];
  const style = seeHeaderStyle(
    table,
    groupBy,
    telling.flatMap((name) => fields[name]?.columns?.[0] ?? []),
  );
  const isCarried = style.header === 'first-row' && style.headerColumn === groupBy;
  return { reading: { ...style, groupBy }, ...(isCarried ? { carried: groupBy } : {}) };
}

function carryLink(
  fields: Readonly<Record<string, FieldSource>>,
  column: string,
): Readonly<Record<string, FieldSource>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, source]) =>
      source.columns?.[0] === column ? [name, { ...source, carry: true as const }] : [name, source],
    ),
  );
}
