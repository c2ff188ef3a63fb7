import { useMemo } from 'react';
import { setPreference, usePreference } from '../../shell/preference.ts';
import type { Column } from './column.ts';

/** The columns of a table that are shown, and how one is hidden or shown; this browser remembers it. */
export function useColumns<Row>(
  table: string,
  all: readonly Column<Row>[],
): {
  readonly shown: readonly Column<Row>[];
  readonly hidden: ReadonlySet<string>;
  toggle(column: string): void;
} {
  const name = `hidden-columns.${table}`;
  const kept = usePreference(name) ?? '';
  const { hidden, shown } = useMemo(() => {
    const named = new Set(kept.split(' ').filter((one) => one !== ''));
    return { hidden: named, shown: all.filter(({ id, fixed = false }) => fixed || !named.has(id)) };
  }, [kept, all]);
  return {
    shown,
    hidden,
    toggle: (column) => {
      const next = new Set(hidden);
      if (!next.delete(column)) next.add(column);
      setPreference(name, next.size === 0 ? null : [...next].join(' '));
    },
  };
}
