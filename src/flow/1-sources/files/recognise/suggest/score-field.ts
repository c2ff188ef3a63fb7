import type { FieldType } from '../../../../../model/index.ts';
import type { ColumnFacts } from './column-facts.ts';

/** How well a column fits a field, and why. */
export interface FieldScore {
  readonly score: number;
  readonly because: readonly string[];
}

/** Scores a column for a field by its name and by what its values look like. */
export function scoreField(
  facts: ColumnFacts,
  field: string,
  type: FieldType,
  names: readonly string[],
): FieldScore {
  const named = scoreName(facts.meanings, names);
  const fit = fitsType(facts, field, type);
  if (fit === 0) return { score: 0, because: [] };
  const because: string[] = [];
  if (named > 0) because.push(named > 0.95 ? 'its name says so' : 'its name is like it');
  if (facts.values.length === 0) return { score: named * 0.6, because: [...because, 'no values to go by'] };
  const telling = tellingShape(facts, field);
  if (telling > 0) because.push(shapeWords[field] ?? 'its values look like it');
  const base = Math.max(named, telling * 0.75);
  const both = named > 0 && telling > 0 ? 0.05 : 0;
  return { score: Math.min(0.97, base * fit + both), because };
}

/** How well the meanings of a name agree with the best of the phrases. */
function scoreName(meanings: readonly string[], names: readonly string[]): number {
  let best = 0;
  for (const name of names) {
    const parts = name.split(' ');
    const weight = Number(parts.at(-1));
    const wanted = Number.isNaN(weight) ? parts : parts.slice(0, -1);
    const shared = wanted.filter((one) => meanings.includes(one)).length;
    if (shared === 0) continue;
    const union = new Set([...wanted, ...meanings]).size;
    const overlap = shared / union;
    // Half-fitting names say little: "line discount" is no "line amount".
    const fit = overlap === 1 ? 1 : shared === wanted.length ? overlap * 0.95 : overlap * 0.6;
    best = Math.max(best, fit * (Number.isNaN(weight) ? 1 : weight));
  }
  return best;
}

const shapeWords: Readonly<Record<string, string>> = {
  currency: 'its values are ISO 4217 codes',
  email: 'its values are e-mail addresses',
  country: 'its values are ISO 3166 codes',
};

function tellingShape(facts: ColumnFacts, field: string): number {
  if (field === 'currency') return facts.currency >= 0.95 ? 1 : 0;
  if (field === 'email') return facts.email >= 0.9 ? 1 : 0;
  if (field === 'country') return facts.country >= 0.95 && facts.currency === 0 ? 0.8 : 0;
  return 0;
}

/** 0 when the values cannot be of the type, else how well they are. */
function fitsType(facts: ColumnFacts, field: string, type: FieldType): number {
  if (facts.values.length === 0) return 1;
  switch (type) {
    case 'amount':
    case 'price':
    case 'rate':
    case 'percent':
    case 'quantity':
    case 'integer':
      return facts.number >= 0.9 ? 1 : facts.number >= 0.6 ? 0.6 : 0;
    case 'day':
    case 'instant':
      return facts.date >= 0.9 ? 1 : facts.date >= 0.6 ? 0.6 : 0;
    case 'boolean':
      return facts.flag >= 0.9 ? 1 : 0;
    default:
      return fitsText(facts, field);
  }
}

function fitsText(facts: ColumnFacts, field: string): number {
  if (field === 'currency') return facts.currency >= 0.9 ? 1 : facts.words + facts.number > 0.5 ? 0.5 : 0.6;
  if (field === 'email') return facts.email >= 0.6 ? 1 : 0;
  if (facts.email >= 0.9) return 0;
  if (facts.date >= 0.9) return 0;
  if (field === 'status' || field === 'type' || field === 'kind')
    return facts.distinct > 0.6 && facts.values.length > 20 ? 0.3 : 1;
  if (field === 'country') return facts.number > 0.3 ? 0 : 1;
  if (field === 'description' || field === 'title') return facts.money > 0.8 ? 0 : 1;
  return facts.money >= 0.9 ? 0.2 : 1;
}
