import { describe, expect, it } from 'vitest';
import { healthOf, type Symptoms } from './health.ts';

function health(
  controls: { holds: number; broken: number; couldNotCheck: number },
  breaks = 0,
  onTheirWay = 0,
) {
  const summary: Symptoms = {
    symptoms: [{ symptom: 'orders-not-flowing', breaks, controls }],
    inFlight: [
      { kind: 'order-missing-in-erp', control: 'order.reaches-erp', count: onTheirWay, sums: [] },
      { kind: 'refund-missing-in-erp', control: 'refund.reaches-erp', count: 9, sums: [] },
    ],
  };
  return healthOf(summary, 'orders-not-flowing');
}

describe('healthOf', () => {
  it('holds only where everything was looked at and nothing is on its way', () => {
    expect(health({ holds: 3, broken: 0, couldNotCheck: 0 })).toBe('holds');
    expect(health({ holds: 3, broken: 0, couldNotCheck: 0 }, 0, 2)).toBe('in-flight');
    expect(health({ holds: 3, broken: 0, couldNotCheck: 1 })).toBe('no-data');
    expect(health({ holds: 0, broken: 0, couldNotCheck: 0 })).toBe('no-data');
    expect(health({ holds: 0, broken: 1, couldNotCheck: 1 }, 4, 2)).toBe('breaks');
  });

  it('knows nothing of a symptom the run says nothing about', () => {
    expect(healthOf({ symptoms: [], inFlight: [] }, 'fx-amounts-wrong')).toBe('no-data');
  });
});
