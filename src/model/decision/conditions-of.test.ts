import { describe, expect, it } from 'vitest';
import { failureModes } from '../catalogue/index.ts';
import { conditionsNamed, uatCondition, uatConditions } from './conditions.ts';
import { conditionsOf } from './conditions-of.ts';

const context = { baseCurrency: 'GBP' };

describe('conditionsOf', () => {
  it('asks the failure mode first, then the kind, then the record', () => {
    const attributes = { currency: 'EUR', sourceName: 'pos' };
    expect(
      conditionsOf(
        { kind: 'refund-missing-in-erp', fingerprint: 'refund-amount-only-no-lines', attributes },
        context,
      ),
    ).toEqual(['refund-without-lines']);
    expect(conditionsOf({ kind: 'tip-differs', fingerprint: null, attributes }, context)).toEqual(['tip']);
    expect(conditionsOf({ kind: 'line-price-differs', attributes }, context)).toEqual([
      'multi-currency',
      'pos',
    ]);
    expect(conditionsOf({ kind: 'line-price-differs', attributes: { currency: 'GBP' } }, context)).toEqual(
      [],
    );
  });

  it('says nothing of an order where the SKU is at fault, nor of a foreign currency without a base', () => {
    expect(conditionsOf({ kind: 'sku-duplicated', attributes: { currency: 'EUR' } }, context)).toEqual([]);
    expect(
      conditionsOf({ kind: 'line-price-differs', attributes: { currency: 'EUR' } }, { baseCurrency: null }),
    ).toEqual([]);
  });

  it('names conditions of the list only, for modes of the catalogue, sorted', () => {
    for (const { id } of failureModes) {
      const named = conditionsOf({ kind: 'order-missing-in-erp', fingerprint: id, attributes: {} }, context);
      for (const one of named) expect(uatCondition(one), `${one} of ${id}`).toBeDefined();
      expect(named).toEqual([...named].sort());
    }
  });
});

describe('uatConditions', () => {
  it('are sorted and told apart', () => {
    const ids = uatConditions.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(uatConditions.filter(({ core }) => core).length).toBeGreaterThanOrEqual(12);
  });

  it('understand wider words and plurals', () => {
    expect([...conditionsNamed(['Gift card', 'partial_refund'])]).toEqual([
      'gift-card-sold',
      'gift-card-tender',
      'partial-refund',
    ]);
  });
});
