import { z } from 'zod';
import { type ExportFormat, exportFormats } from '../../../app/reading/index.ts';

export const exportTypes: readonly string[] = Object.values(exportFormats);

export const exportFormat = z
  .enum(Object.keys(exportFormats) as [ExportFormat])
  .meta({ description: 'A PDF takes 1,000 rows at most; the others take any number.' });

/** A filter as it was asked for, name by name. */
export const saidOf = (filter: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
