import type { Symptom } from '../../model/index.ts';

/** What each symptom means for the people who suffer it. */
export const symptomTexts: Readonly<Record<Symptom, string>> = {
  'orders-not-flowing':
    'Orders do not reach the ERP, reach it late or twice, or cannot be told from each other there.',
  'inventory-differs':
    'The shop sells what the warehouse has not, or does not sell what it has; the SKU master belongs here.',
  'refunds-missing':
    'Refunds do not reach the ERP, or reach it with another amount, twice, or on another order.',
  'revenue-recognition-errors':
    'What was sold and what is in the books differ: price, tax, discount, charges, payments, payouts, customer, entity, account or period.',
  'order-status-wrong':
    'Customer service and the warehouse see different things: shipped, cancelled or paid on one side only.',
  'fx-amounts-wrong': 'Currency, exchange rate or converted amount are wrong.',
};
