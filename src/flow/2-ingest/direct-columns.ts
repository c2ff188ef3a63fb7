import {
  type FieldSource,
  type FieldType,
  type InputFields,
  type Reading,
  recordInputs,
} from '../../model/index.ts';
import type { ColumnLookup } from './cell-text.ts';
import { isKept } from './kept-fields.ts';

/** Columns that the engine's CSV reader may convert itself, which is faster: their type by their name in the lake. */
export type DirectColumns = ReadonlyMap<string, string>;

const types: Readonly<Partial<Record<FieldType, string>>> = {
  amount: 'DECIMAL(18,6)',
  price: 'DECIMAL(18,6)',
  quantity: 'DECIMAL(18,6)',
  rate: 'DECIMAL(18,9)',
};

/** SQL type of a number field that is one column and nothing else. */
export function directType(type: FieldType, source: FieldSource): string | undefined {
  const { columns, negate, absolute, ...rest } = source;
  return Object.keys(rest).length > 0 || columns?.length !== 1 ? undefined : types[type];
}

/** Finds the columns whose every use is as one and the same type of number. */
export function directColumns(readings: readonly Reading[], columnOf: ColumnLookup): DirectColumns {
  const uses = new Map<string, Set<string>>();
  const use = (column: string, type: string): void => {
    const name = columnOf(column);
    if (name === undefined) return;
    const known = uses.get(name);
    if (known === undefined) uses.set(name, new Set([type]));
    else known.add(type);
  };
  for (const reading of readings) {
    const fields: InputFields = recordInputs[reading.record];
    for (const [field, source] of Object.entries(reading.fields)) {
      if (!isKept(reading.record, field)) continue;
      const type = directType(fields[field]?.type ?? 'text', source) ?? 'text';
      for (const column of columnsIn(source)) use(column, type);
    }
    for (const { column } of [...(reading.only ?? []), ...(reading.exclude ?? [])]) use(column, 'text');
    for (const column of reading.unpivot?.columns ?? []) use(column, 'text');
  }
  return new Map(
    [...uses].flatMap(([name, found]): [string, string][] => {
      const [type, other] = found;
      return type === undefined || type === 'text' || other !== undefined ? [] : [[name, type]];
    }),
  );
}

function columnsIn({ columns, sum, first, when }: FieldSource): readonly string[] {
  return [
    ...(columns ?? []),
    ...(sum ?? []),
    ...(first ?? []).flatMap(columnsIn),
    ...(when ?? []).map(({ column }) => column),
  ];
}
