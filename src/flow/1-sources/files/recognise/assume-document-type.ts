import type { SketchReading, TableSketch } from './table-sketch.ts';

const credits =
  /credit[ _-]?(memo|note)|cr[ ._-]{1,3}memo|gutschrift|refund[ _-]?receipt|avoir|abono|nota[ _-]?(di|de)[ _-]?credito|creditnota/i;
const orders = /sales[ _-]?orders?\b|auftr[aä]e?g|bestellung/i;

/**
 * Gives documents a type where the file has none: lists of one kind of document carry it in their title only.
 * Here alone a name is looked at, since nothing in the content says it; the note tells so.
 */
export function assumeDocumentType<T extends TableSketch>(
  table: T,
  readings: readonly SketchReading<T>[],
): { readonly readings: readonly SketchReading<T>[]; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const settled = readings.map((reading) => {
    if (reading.record !== 'document' || reading.fields.type !== undefined) return reading;
    const type = credits.test(table.name)
      ? 'credit-memo'
      : orders.test(table.name)
        ? 'sales-order'
        : 'invoice';
    notes.push(
      `${table.name}: no column says what the documents are; taken as ${type}. State type in the profile.`,
    );
    return { ...reading, fields: { ...reading.fields, type: { constant: type } } };
  });
  return { readings: settled, notes };
}
