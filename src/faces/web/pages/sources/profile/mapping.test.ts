import { describe, expect, it } from 'vitest';
import { fieldsOf, lackingIn, placedIn, ruleFor, withField } from './mapping.ts';
import { readProfile, valueAt } from './profile-text.ts';

const text = `files:
  - match: "sales_documents*.csv"
    side: erp
    record: document
    columns:
      number: DocNo # 98 %
      total: { column: Amount, values: { a: b } }
      status: [State, { column: Old, when: { Type: x } }]
  - match: ["lines*.xlsx#Sheet?"]
    record: document-line
    columns: { document: DocNo }
`;
const { value } = readProfile(text);
const rule = valueAt(value, ['files', 0]);

describe('ruleFor', () => {
  it('finds the first rule that matches by name and side', () => {
    const at = (name: string, side = 'erp') => ruleFor(value, { name, side });
    expect(at('sales_documents_2026-11.csv')).toBe(0);
    expect(at('exports/Sales_Documents.csv')).toBe(0);
    expect(at('sales_documents.csv', 'shop')).toBe(-1);
    expect(at('lines.xlsx#Sheet1')).toBe(1);
    expect(at('lines.xlsx#Sheet12')).toBe(-1);
    expect(at('sales_documentsXcsv')).toBe(-1);
    expect(ruleFor({}, { name: 'a.csv', side: 'erp' })).toBe(-1);
  });
});

describe('placedIn', () => {
  it('says which field a column is, and whether a choice may change it', () => {
    expect(placedIn(rule, 'DocNo')).toEqual({ fields: ['number'], plain: true });
    expect(placedIn(rule, 'Amount')).toEqual({ fields: ['total'], plain: true });
    expect(placedIn(rule, 'Old')).toEqual({ fields: ['status'], plain: false });
    expect(placedIn(rule, 'Unused')).toEqual({ fields: [], plain: true });
  });
});

describe('withField', () => {
  const columnsAfter = (column: string, field: string | undefined) =>
    valueAt(readProfile(withField(text, 0, value, { column, field })).value, ['files', 0, 'columns']);
  it('moves a column to another field, and takes the field from the column that had it', () => {
    expect(columnsAfter('DocNo', 'total')).toEqual({
      total: 'DocNo',
      status: ['State', { column: 'Old', when: { Type: 'x' } }],
    });
  });
  it('takes a column out, adds one, and leaves the text alone where nothing changes', () => {
    expect(columnsAfter('DocNo', undefined)).not.toHaveProperty('number');
    expect(columnsAfter('New', 'customer')).toMatchObject({ customer: 'New', number: 'DocNo' });
    expect(withField(text, 0, value, { column: 'DocNo', field: 'number' })).toBe(text);
  });
});

describe('fieldsOf', () => {
  it('names the fields of a line beside those of its header', () => {
    const names = fieldsOf('order-with-lines').map(({ name }) => name);
    expect(names).toContain('name');
    expect(names).toContain('sku');
    expect(names).toContain('line.discount');
    expect(new Set(names).size).toBe(names.length);
    expect(fieldsOf('nothing')).toEqual([]);
  });
});

it('says which required fields have no column', () => {
  expect(lackingIn(valueAt(value, ['files', 0])).map(({ name }) => name)).not.toContain('number');
  expect(lackingIn({ record: 'order', columns: {} }).map(({ name }) => name)).toContain('name');
  expect(lackingIn({})).toEqual([]);
});
