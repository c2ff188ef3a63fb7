import { expect, it } from 'vitest';
import { amid, words } from './words.ts';

it('says names of things and of fields as words', () => {
  expect(['fx-rate-differs', 'inadequate-uat', 'unitPrice', 'sourceName', 'erp'].map(words)).toEqual([
    'FX rate differs',
    'Inadequate UAT',
    'Unit price',
    'Source name',
    'ERP',
  ]);
});

it('takes a title into a sentence, and leaves abbreviations as they are', () => {
  expect(['Orders not flowing', 'FX amounts wrong', 'SKU master'].map(amid)).toEqual([
    'orders not flowing',
    'FX amounts wrong',
    'SKU master',
  ]);
});
