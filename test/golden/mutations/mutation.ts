import type { BreakKind } from '../../../src/model/index.ts';
import type { CsvRow } from '../../worlds/csv-table.ts';
import type { CleanOrder, ExampleWorld } from '../example-world.ts';

/** A break that a mutation must bring, and no other. */
export interface Expected {
  readonly kind: BreakKind;
  readonly order?: string;
  readonly document?: string;
  readonly payout?: string;
}

/** One defect, or one harmless change, put into clean records of the example. */
export interface Mutation {
  readonly name: string;
  readonly plant: (world: ExampleWorld) => readonly Expected[];
}

/** The first line of an order, and the second. */
export function firstLines({ lines }: CleanOrder): readonly [CsvRow, CsvRow] {
  const [first, second] = lines;
  if (first === undefined || second === undefined) throw new Error('the order has too few lines');
  return [first, second];
}

/** The one break of a kind about an order and its invoice. */
export function oneBreak(kind: BreakKind, order: CleanOrder): readonly Expected[] {
  return [{ kind, order: order.name, document: order.document.DocNo ?? '' }];
}
