import type { Recipe } from './broken-file.ts';

const objects = Array.from({ length: 5 }, (_, n) => ({
  order: `#${n}`,
  total: `${n}.50`,
  customer: { id: n },
}));
const list = JSON.stringify(objects);
const lines = objects.map((object) => JSON.stringify(object));
const gid = (type: string, id: number): string => `gid:\\/\\/shopify\\/${type}\\/${id}`;
const orderLine = (id: number): string =>
  `{"__typename":"Order","id":"${gid('Order', id)}","name":"#${id}","currencyCode":"GBP","totalPriceSet":{"shopMoney":{"amount":"12.5","currencyCode":"GBP"}}}`;
const itemLine = (id: number, order: number): string =>
  `{"id":"${gid('LineItem', id)}","sku":"A-${id}","quantity":1,"__parentId":"${gid('Order', order)}"}`;

/** JSON and JSON lines that are damaged or oddly shaped. */
export const jsonRecipes: readonly Recipe[] = [
  {
    name: 'list.json',
    content: list,
    expects: { columns: [3], rows: 5, header: ['order', 'total', 'customer.id'] },
  },
  {
    name: 'list-in-data.json',
    content: JSON.stringify({ data: objects, next: null }, null, 2),
    expects: { columns: [3], rows: 5 },
  },
  { name: 'truncated.json', content: list.slice(0, -20), expects: { failures: ['file-json-unreadable'] } },
  {
    name: 'not-a-list.json',
    content: '{\n  "message": "Unauthorized",\n  "status": 401\n}\n',
    expects: { failures: ['file-json-unreadable'] },
  },
  { name: 'list-of-numbers.json', content: '[1, 2, 3]', expects: { failures: ['file-json-unreadable'] } },
  { name: 'empty-list.json', content: '[]', expects: { failures: ['file-empty'] } },
  {
    name: 'deep.json',
    content: `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`,
    expects: { failures: ['file-json-unreadable'] },
  },
  {
    name: 'deep-objects.json',
    content: `[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]`,
    expects: { failures: ['file-json-unreadable'] },
  },
  {
    name: 'long-numbers.json',
    content: '[{"id":12345678901234567890,"total":0.10000000000000000001}]',
    expects: { columns: [2], rows: 1, firstRow: ['12345678901234567890', '0.10000000000000000001'] },
  },
  {
    name: 'prototype-names.json',
    content: '[{"__proto__":"x","constructor":"y","total":"1"}]',
    expects: { columns: [3], rows: 1 },
  },
  { name: 'lines.jsonl', content: `${lines.join('\n')}\n`, expects: { columns: [3], rows: 5 } },
  {
    name: 'lines-with-returns.jsonl',
    content: `${lines.join('\r\n')}\r\n`,
    expects: { columns: [3], rows: 5 },
  },
  {
    name: 'one-bad-line.jsonl',
    content: `${lines.slice(0, 2).join('\n')}\n{"order": "#9", \n${lines.slice(2).join('\n')}\n`,
    expects: { columns: [3], rows: 5, unreadable: 1 },
  },
  {
    name: 'cut-off.jsonl',
    content: lines.join('\n').slice(0, -8),
    expects: { columns: [3], rows: 4, unreadable: 1 },
  },
  {
    name: 'late-column.jsonl',
    content: `${lines.join('\n')}\n{"order":"#9","note":"new"}\n`,
    expects: { columns: [4], rows: 6 },
  },
  {
    name: 'lists-in-lines.jsonl',
    content: `${lines.join('\n')}\n[1,2]\n7\n`,
    expects: { columns: [3], rows: 5, unreadable: 2 },
  },
  {
    name: 'bulk.jsonl',
    content: `${orderLine(1)}\n${orderLine(2)}\n${itemLine(5, 2)}\n${itemLine(6, 1)}\n${itemLine(7, 2)}\n`,
    expects: { tables: 2, rows: 2 },
  },
  {
    name: 'bulk-cut-off.jsonl',
    content: `${orderLine(1)}\n${itemLine(5, 1)}\n{"id":"gid:\\/\\/sho`,
    expects: { tables: 2, rows: 1, unreadable: 1 },
  },
  {
    name: 'bulk-orphans.jsonl',
    content: `${itemLine(5, 9)}\n${itemLine(6, 9)}\n`,
    expects: { tables: 1, rows: 2, firstRow: ['9', '5', 'A-5'] },
  },
  {
    name: 'bulk-of-unknown-types.jsonl',
    content: `{"id":"${gid('Metaobject', 1)}"}\n{"id":"${gid('Metaobject', 2)}"}\n`,
    expects: { failures: ['file-json-unreadable'] },
  },
];
