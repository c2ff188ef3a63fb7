import type { FieldSource, TableFormat } from '../../../../model/index.ts';
import { detectFormat } from './detect-format.ts';
import type { HeaderIndex } from './header-index.ts';
import { foldHeader, indexHeader } from './header-index.ts';
import { keepConditions, keepPresent } from './keep-present.ts';
import type { HeaderNeed, Preset, PresetReading } from './preset.ts';
import type { SketchReading, TableSketch } from './table-sketch.ts';

/** Whether a header has what is needed. */
function meets(needs: readonly HeaderNeed[], header: HeaderIndex): boolean {
  return needs.every((need) =>
    typeof need === 'string'
      ? header.find(need) !== undefined
      : need.some((name) => header.find(name) !== undefined),
  );
}

/** Whether the preset's signature is in the header. */
export function matchesPreset(preset: Preset, names: readonly string[]): boolean {
  const header = indexHeader(names, preset.spellings);
  const { exactly } = preset;
  if (exactly !== undefined && !header.names.every((name) => exactly.includes(name))) return false;
  return (
    meets(preset.requires, header) && !(preset.refuses ?? []).some((name) => header.find(name) !== undefined)
  );
}

/** The readings a preset makes of a table it recognises. */
export function applyPreset<T extends TableSketch>(
  preset: Preset,
  table: T,
  defaults: Partial<TableFormat>,
): { readonly readings: readonly SketchReading<T>[]; readonly notes: readonly string[] } {
  const header = indexHeader(table.header, preset.spellings);
  const drafts = preset.readings
    .filter((reading) => meets(reading.requires ?? [], header))
    .map((reading) => draftReading(settleHeaderRows(reading, table, header), preset, table, header))
    .filter((draft) => draft !== undefined);
  const { format, notes } = detectFormat(table, drafts, { ...defaults, ...preset.format });
  return { readings: drafts.map((draft) => ({ ...draft, table, format })), notes };
}

/** The reading for a table whose sample has no header rows of their own, where the preset knows of such. */
function settleHeaderRows(reading: PresetReading, table: TableSketch, header: HeaderIndex): PresetReading {
  const { withoutHeaderRows, only, ...rest } = reading;
  if (withoutHeaderRows === undefined || only === undefined) return reading;
  const conditions = keepConditions(only, header);
  if (conditions === 'never' || conditions.length === 0) return reading;
  const isHeader = (row: readonly string[]) =>
    conditions.every(({ column, equals }) =>
      equals.includes(row[table.header.indexOf(column)]?.trim() ?? ''),
    );
  if (table.sample.length === 0 || table.sample.some(isHeader)) return reading;
  const fields = Object.fromEntries(
    Object.entries(rest.fields).filter(([name]) => !withoutHeaderRows.drop.includes(name)),
  );
  return { ...rest, fields, header: 'every-row', groupBy: withoutHeaderRows.groupBy };
}

function draftReading(reading: PresetReading, preset: Preset, table: TableSketch, header: HeaderIndex) {
  const only = reading.only === undefined ? [] : keepConditions(reading.only, header);
  if (only === 'never') return undefined;
  const groupBy = findAny(reading.groupBy, header);
  const headerColumn = findAny(reading.headerColumn, header);
  const exclude = (reading.exclude ?? []).flatMap((rule) => {
    const column = header.find(rule.column);
    return column === undefined ? [] : [{ ...rule, column }];
  });
  return {
    record: reading.record,
    fields: keepFields(reading.fields, header),
    by: `preset:${preset.id}`,
    ...(reading.header === undefined ? {} : { header: reading.header }),
    ...(groupBy === undefined ? {} : { groupBy }),
    ...(headerColumn === undefined ? {} : { headerColumn }),
    ...(only.length === 0 ? {} : { only }),
    ...(exclude.length === 0 ? {} : { exclude }),
    ...(preset.rateDirection === undefined ? {} : { rateDirection: preset.rateDirection }),
    ...taxIncludedOf(preset, header),
    ...unpivotOf(preset, table),
  };
}

function keepFields(
  fields: Readonly<Record<string, FieldSource>>,
  header: HeaderIndex,
): Readonly<Record<string, FieldSource>> {
  const kept: Record<string, FieldSource> = {};
  for (const [name, source] of Object.entries(fields)) {
    const present = keepPresent(source, header);
    if (present !== undefined) kept[name] = present;
  }
  return kept;
}

function unpivotOf(preset: Preset, table: TableSketch): Pick<SketchReading<TableSketch>, 'unpivot'> {
  const others = preset.unpivotOthers;
  if (others === undefined) return {};
  const known = new Set(others.known.map(foldHeader));
  const columns = table.header.filter((name) => name !== '' && !known.has(foldHeader(name)));
  return { unpivot: { columns, nameTo: others.nameTo, valueTo: others.valueTo, skip: others.skip } };
}

function findAny(names: string | undefined, header: HeaderIndex): string | undefined {
  return names
    ?.split('|')
    .map((name) => header.find(name))
    .find((name) => name !== undefined);
}

function taxIncludedOf(preset: Preset, header: HeaderIndex): Pick<SketchReading<TableSketch>, 'taxIncluded'> {
  const said = preset.taxIncludedBy?.find((rule) =>
    rule.columns.some((name) => header.find(name) !== undefined),
  );
  const taxIncluded = said?.is ?? preset.taxIncluded;
  return taxIncluded === undefined ? {} : { taxIncluded };
}
