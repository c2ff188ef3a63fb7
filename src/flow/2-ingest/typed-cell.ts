import { literal } from '../../ground/index.ts';
import type { FieldSource, FieldType, TableFormat } from '../../model/index.ts';
import { type Blanks, type ColumnLookup, cellText, coalesce, conditionsHold } from './cell-text.ts';
import { type DirectColumns, directType } from './direct-columns.ts';

/** `plain` understands the usual spelling only, at full speed; `careful` understands all, several times slower. */
export type Reach = 'plain' | 'careful';

/** How one field is read from a staged row. */
export interface TypedCell {
  /** SQL of the typed value; NULL when missing or unreadable. */
  readonly value: string;
  /** SQL of the text it was read from, for the quarantine. */
  readonly text: string;
  /** A text without a value is unreadable; absent where every text is readable. */
  readonly typed?: true;
}

/** How the cells of one table are read. */
export interface CellRules {
  readonly format: TableFormat;
  /** The books' zone: instants that carry none, and for which the table states none, are in it, and days are days in it. */
  readonly zone: string;
  readonly columnOf: ColumnLookup;
  readonly reach: Reach;
  readonly blanks: Blanks;
  readonly direct: DirectColumns;
}

/** SQL that reads one field as its type, in the table's own way of writing dates and numbers. */
export function typedCell(type: FieldType, source: FieldSource, rules: CellRules): TypedCell {
  if (source.first?.some(addsUp)) return firstCell(type, source, source.first, rules);
  if (source.sum !== undefined) return summedCell(source, rules);
  const { format, reach } = rules;
  const own = directType(type, source) === undefined ? undefined : rules.columnOf(source.columns?.[0] ?? '');
  if (own !== undefined && rules.direct.has(own)) return { value: signed(own, source), text: own };
  const text = cellText(source, rules.columnOf, rules.blanks);
  if (type === 'text') return { value: text, text };
  const read = (reach === 'plain' ? plainReaders : readers)[type];
  const value = signed(read(text, format, zonesOf(rules)), source);
  return { value, text, typed: true };
}

/** Whether an alternative does to its number what its text alone cannot say. */
function addsUp({ sum, absolute, negate, first }: FieldSource): boolean {
  return sum !== undefined || absolute === true || negate === true || (first?.some(addsUp) ?? false);
}

/** The first alternative with a text counts, readable or not: an unreadable one is not passed over in silence. */
function firstCell(
  type: FieldType,
  source: FieldSource,
  alternatives: readonly FieldSource[],
  rules: CellRules,
): TypedCell {
  const cells = alternatives.map((alternative) => typedCell(type, alternative, rules));
  const cases = cells.map(({ text, value }) => `when (${text}) is not null then ${value}`);
  const text = coalesce(cells.map((cell) => cell.text));
  return { value: signed(`case ${cases.join(' ')} end`, source), text, typed: true };
}

/** Zones of a cell: that of texts with a clock and no offset, and that of the books, whose days are days. */
interface Zones {
  readonly clock: string;
  readonly books: string;
}

const zonesOf = ({ format, zone }: CellRules): Zones => ({ clock: format.timeZone ?? zone, books: zone });

type Reader = (text: string, format: TableFormat, zones: Zones) => string;

const readers: Readonly<Record<Exclude<FieldType, 'text'>, Reader>> = {
  amount: (text, format) => number(text, format, 'decimal(18,6)'),
  price: (text, format) => number(text, format, 'decimal(18,6)'),
  quantity: (text, format) => number(text, format, 'decimal(18,6)'),
  percent: (text, format) => number(`replace(${text}, '%', '')`, format, 'decimal(18,6)'),
  rate: (text, format) => number(text, format, 'decimal(18,9)'),
  integer: (text, format) => number(text, format, 'decimal(18,0)'),
  day,
  instant,
  boolean,
};

const plainReaders: Readonly<Record<Exclude<FieldType, 'text'>, Reader>> = {
  amount: (text, format) => plainNumber(text, format, 'decimal(18,6)'),
  price: (text, format) => plainNumber(text, format, 'decimal(18,6)'),
  quantity: (text, format) => plainNumber(text, format, 'decimal(18,6)'),
  percent: (text, format) => plainNumber(text, format, 'decimal(18,6)'),
  rate: (text, format) => plainNumber(text, format, 'decimal(18,9)'),
  integer: (text, format) => plainNumber(text, format, 'decimal(18,0)'),
  day: (text, format, { books }) =>
    `case when length(${text}) <= 10 then ${plainDay(text, format)} when ${isZulu(text)} then cast(timezone(${literal(books)}, try_cast(${text} as timestamptz)) as date) end`,
  instant: (text, format, { clock, books }) =>
    `case when ${isZulu(text)} then try_cast(${text} as timestamptz) when length(${text}) = 19 then timezone(${literal(clock)}, try_cast(${text} as timestamp)) when length(${text}) <= 10 then timezone(${literal(books)}, cast(${plainDay(text, format)} as timestamp)) else try_strptime(${text}, '%Y-%m-%d %H:%M:%S %z') end`,
  boolean: (text) =>
    `case ${text} when 'true' then true when 'false' then false when 'No' then false when 'Yes' then true when 'True' then true when 'False' then false end`,
};

function plainNumber(text: string, { decimal }: TableFormat, type: string): string {
  if (decimal === '.') return `try_cast(${text} as ${type})`;
  return `case when not contains(${text}, '.') then try_cast(replace(${text}, ',', '.') as ${type}) end`;
}

function plainDay(text: string, { dateOrder }: TableFormat): string {
  const iso = `case when length(${text}) = 10 then try_cast(${text} as date) end`;
  if (dateOrder === 'ymd') return iso;
  return `coalesce(cast(try_strptime(${text}, ${list(dayFormats[dateOrder].slice(0, 3))}) as date), ${iso})`;
}

/** `2026-09-05T10:11:12Z`, as programming interfaces print instants; a cast knows this one zone at once. */
function isZulu(text: string): string {
  return `ends_with(${text}, 'Z') and length(${text}) between 20 and 24`;
}

/** Currency signs, codes and blanks around a number, and brackets or a trailing minus for a negative one, are understood. */
const surroundings = String.raw`[\s\x{00A0}\x{202F}€$£¥₹₩]|^[A-Za-z]{3}|[A-Za-z]{3}$`;

function number(text: string, format: TableFormat, type: string): string {
  const bare = `regexp_replace(replace(${text}, chr(8722), '-'), ${literal(surroundings)}, '', 'g')`;
  const signedText = `case when ${bare} like '(%)' then '-' || ${bare}[2:-2] when ${bare} like '%-' then '-' || ${bare}[:-2] else ${bare} end`;
  const careful = `try_cast(${grouped(signedText, format)} as ${type})`;
  // The plain form is by far the most common one and reads ten times faster.
  return format.decimal === '.' ? `coalesce(try_cast(${text} as ${type}), ${careful})` : careful;
}

/** A number is only stripped of its separators when they stand where separators stand; else it stays unreadable. */
function grouped(text: string, { decimal, thousands }: TableFormat): string {
  const fraction = decimal === ',' ? ',' : String.raw`\.`;
  const separator = thousands === undefined ? '' : thousands === '.' ? String.raw`\.` : thousands;
  const digits = separator === '' ? String.raw`\d+` : String.raw`(\d+|\d{1,3}(${separator}\d{3})+)`;
  const shape = `^[+-]?${digits}(${fraction}\\d*)?$`;
  const ungrouped = thousands === undefined ? text : `replace(${text}, ${literal(thousands)}, '')`;
  const dotted = decimal === ',' ? `replace(${ungrouped}, ',', '.')` : ungrouped;
  return `case when regexp_full_match(${text}, ${literal(shape)}) then ${dotted} end`;
}

function signed(value: string, source: FieldSource): string {
  if (source.absolute && source.negate) return `-abs(${value})`;
  if (source.absolute) return `abs(${value})`;
  return source.negate ? `-(${value})` : value;
}

/** The sum of the cells that are filled; NULL as soon as one of them cannot be read. */
function summedCell(source: FieldSource, rules: CellRules): TypedCell {
  const { columnOf, blanks, format, reach } = rules;
  const cells = (source.sum ?? [])
    .filter((column) => columnOf(column) !== undefined)
    .map((column) => cellText({ columns: [column] }, columnOf, blanks));
  if (cells.length === 0) return { value: 'null::decimal(18,6)', text: 'null::varchar', typed: true };
  const read = (reach === 'plain' ? plainReaders : readers).amount;
  const parts = cells.map(
    (cell) =>
      `case when ${cell} is null then 0::decimal(38,6) else cast(${read(cell, format, zonesOf(rules))} as decimal(38,6)) end`,
  );
  const text = `nullif(concat_ws(' + ', ${cells.join(', ')}), '')`;
  const held = source.when === undefined ? '' : ` and ${conditionsHold(source.when, columnOf)}`;
  const total = `case when ${text} is not null${held} then try_cast(${parts.join(' + ')} as decimal(18,6)) end`;
  return {
    value: signed(total, source),
    text: held === '' ? text : `case when true${held} then ${text} end`,
    typed: true,
  };
}

const dayFormats: Readonly<Record<TableFormat['dateOrder'], readonly string[]>> = {
  ymd: ['%Y/%m/%d', '%Y.%m.%d', '%Y%m%d', '%Y-%b-%d'],
  dmy: ['%d/%m/%Y', '%d.%m.%Y', '%d-%m-%Y', '%d/%m/%y', '%d.%m.%y', '%d %b %Y', '%d-%b-%Y', '%d %B %Y'],
  mdy: ['%m/%d/%Y', '%m.%d.%Y', '%m-%d-%Y', '%m/%d/%y', '%b %d, %Y', '%B %d, %Y'],
};
const clocks = ['%H:%M:%S', '%H:%M:%S.%f', '%H:%M', '%I:%M:%S %p', '%I:%M %p'];
const offsetShape = String.raw`.*\d(Z|z|\s?[+-]\d{2}:?\d{2}|\s?UTC|\s?GMT)$`;

// Offsets are read by strptime, never by a cast: a cast looks unknown zones up by likeness, at milliseconds a row.
function withOffset(text: string): string {
  const numeric = `regexp_replace(${text}, '\\s?(Z|z|UTC|GMT)$', '+0000')`;
  const days = ['%Y-%m-%d', '%Y/%m/%d', '%Y.%m.%d'];
  const formats = days.flatMap((date) =>
    ['%H:%M:%S', '%H:%M:%S.%f', '%H:%M'].flatMap((clock) =>
      [' ', 'T'].flatMap((gap) => [`${date}${gap}${clock} %z`, `${date}${gap}${clock}%z`]),
    ),
  );
  // Given several formats with an offset, the engine rolls the 30th of February over into March.
  const day = `regexp_replace(regexp_extract(${text}, ${literal(String.raw`^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`)}), '[/.]', '-', 'g')`;
  return `coalesce(try_strptime(${text}, '%Y-%m-%d %H:%M:%S %z'), case when try_cast(${day} as date) is not null then try_strptime(${numeric}, ${list(formats)}) end)`;
}

function withoutOffset(text: string, { dateOrder }: TableFormat): string {
  const formats = dayFormats[dateOrder].flatMap((date) => [
    date,
    ...clocks.map((clock) => `${date} ${clock}`),
  ]);
  return `coalesce(case when regexp_full_match(${text}, '\\d{4}-\\d{1,2}-\\d{1,2}([ T].*)?') then try_cast(${text} as timestamp) end, try_strptime(${text}, ${list(formats)}))`;
}

/** A day without a time is that day in the books, whatever zone the clock of the file is in. */
function instant(text: string, format: TableFormat, { clock, books }: Zones): string {
  const zone = `case when contains(${text}, ':') then ${literal(clock)} else ${literal(books)} end`;
  return `case when regexp_full_match(${text}, ${literal(offsetShape)}) then ${withOffset(text)} else timezone(${clock === books ? literal(books) : zone}, ${withoutOffset(text, format)}) end`;
}

/** A day written as an instant with an offset is the day in the books' zone. */
function day(text: string, format: TableFormat, { books }: Zones): string {
  const ofInstant = `cast(timezone(${literal(books)}, ${withOffset(text)}) as date)`;
  const ofText = `cast(${withoutOffset(text, format)} as date)`;
  const plain = `case when length(${text}) = 10 then try_cast(${text} as date) end`;
  return `coalesce(${plain}, case when regexp_full_match(${text}, ${literal(offsetShape)}) then ${ofInstant} else ${ofText} end)`;
}

const yes = ['true', 'yes', 'y', '1', 't', 'ja', 'oui', 'si', 'sí', 'wahr', 'vrai', 'x'];
const no = ['false', 'no', 'n', '0', 'f', 'nein', 'non', 'nee', 'falsch', 'faux'];

function boolean(text: string): string {
  const among = (words: readonly string[]): string => words.map(literal).join(', ');
  return `case when lower(${text}) in (${among(yes)}) then true when lower(${text}) in (${among(no)}) then false end`;
}

function list(formats: readonly string[]): string {
  return `[${formats.map(literal).join(', ')}]`;
}
