import type { Json } from '../../model/workspace/index.ts';
import { colleagues, sponsor } from './colleagues.ts';

const { operations, finance, service, partner } = colleagues;

/**
 * What the demo's people have recorded, four weeks after the first shop went live and five before the others follow. It is
 * written down in the story's own weeks.
 */
export const demoReadiness = {
  goLive: '2026-12-07',
  calendar: {
    country: 'GB',
    region: 'ENG',
    timeZone: 'Europe/London',
    daysOff: [{ day: '2026-11-27', name: 'Stock-taking: nothing is changed' }],
  },
  team: [
    { name: operations.name, role: 'operations', email: operations.email },
    { name: finance.name, role: 'finance', email: finance.email },
    { name: service.name, role: 'customer-service', email: service.email },
    { name: partner.name, role: 'partner', email: partner.email },
    { name: partner.name, role: 'integration', email: partner.email },
    { name: sponsor, role: 'sponsor' },
  ],
  decider: { name: sponsor, deputy: finance.name },
  pointOfNoReturn: 'First payout of the second shop is settled in Business Central',
  uat: {
    cases: [
      tested(
        'UAT-01',
        'Order with a discount code, shipped whole',
        ['discount-code'],
        'passed',
        '2026-09-22',
      ),
      tested(
        'UAT-02',
        'Order in euros from the second shop',
        ['multi-currency', 'multi-shop'],
        'passed',
        '2026-09-22',
      ),
      tested(
        'UAT-03',
        'Two of five shipped now, the rest later',
        ['partial-fulfilment'],
        'passed',
        '2026-09-23',
      ),
      tested('UAT-04', 'Whole order refunded on the next day', ['full-refund'], 'passed', '2026-09-23'),
      tested('UAT-05', 'One of three refunded, then another one', ['partial-refund'], 'passed', '2026-09-23'),
      tested(
        'UAT-06',
        'Gift card sold, and spent with a card',
        ['gift-card-sold', 'gift-card-tender'],
        'passed',
        '2026-09-24',
      ),
      {
        ...tested(
          'UAT-07',
          'Amount paid back as goodwill, without a line',
          ['refund-without-lines'],
          'failed',
          '2026-10-16',
        ),
        workaround: { what: 'Booked by hand, journal GJ, once a week', acceptedBy: finance.name },
      },
      tested('UAT-08', 'Order to a place that taxes shipping', ['shipping-tax'], 'passed', '2026-10-13'),
      tested('UAT-09', 'Tip at the till', ['tip', 'pos'], 'failed', '2026-10-22'),
      tested(
        'UAT-10',
        'Goods taken back to another location',
        ['return', 'several-locations'],
        'blocked',
        '2026-10-23',
      ),
      tested('UAT-11', 'Order cancelled before and after the invoice', ['cancellation'], 'untested', null),
      tested('UAT-12', 'Line added and taken off after the order was sent', ['order-edit'], 'untested', null),
      tested('UAT-13', 'Payout with refunds and fees, reconciled', ['payout'], 'untested', null),
      tested('UAT-14', 'Orders around midnight of the last day of a month', ['period-end'], 'untested', null),
    ],
    onMigratedData: false,
    signedOff: null,
  },
  rehearsals: [
    {
      kind: 'cutover',
      at: '2026-09-27T16:30:00Z',
      environment: 'uat',
      complete: true,
      minutes: 410,
      reserveMinutes: 480,
      drift: 0.27,
      verified: true,
    },
    {
      kind: 'rollback',
      at: '2026-09-28T11:00:00Z',
      environment: 'uat',
      complete: true,
      minutes: 155,
      reserveMinutes: 180,
      drift: 0.31,
      verified: false,
    },
    {
      kind: 'rollback',
      at: '2026-10-26T20:30:00Z',
      environment: 'uat',
      complete: true,
      minutes: 128,
      reserveMinutes: 180,
      drift: 0.11,
      verified: true,
    },
  ],
  skuChecks: [
    { at: '2026-09-18T08:00:00Z', full: true, active: 58, unmatched: 2, duplicates: 1, attributesDiffer: 3 },
    {
      at: '2026-10-02T15:00:00Z',
      full: false,
      active: 24,
      unmatched: 0,
      duplicates: 0,
      attributesDiffer: 3,
    },
    { at: '2026-10-26T13:00:00Z', full: true, active: 60, unmatched: 0, duplicates: 0, attributesDiffer: 0 },
  ],
  training: {
    tasks: [
      trained(finance.name, 'finance', 'Book a refund without lines', 'passed', '2026-10-20'),
      trained(finance.name, 'finance', 'Reconcile a payout with fees', 'passed', '2026-10-21'),
      trained(operations.name, 'operations', 'Release an order that hangs', 'passed', '2026-10-20'),
      trained(operations.name, 'operations', 'Correct stock after a return', 'passed', '2026-10-27'),
      trained(service.name, 'customer-service', 'Find a refund on both sides', 'passed', '2026-10-22'),
      trained(service.name, 'customer-service', 'Say what became of an order', 'failed', '2026-10-22'),
      trained(partner.name, 'integration', 'Send a message once more, and only once', 'passed', '2026-10-14'),
    ],
  },
  migrations: [
    {
      at: '2026-09-27T15:00:00Z',
      what: 'Open orders and customer balances',
      unexplained: '118.40',
      currency: 'GBP',
      atPeakVolume: false,
    },
    {
      at: '2026-10-26T18:30:00Z',
      what: 'Open orders and customer balances',
      unexplained: '0.00',
      currency: 'GBP',
      atPeakVolume: false,
    },
  ],
  confirmations: [
    { what: 'rollback-plan', subject: 'Rollback plan, version 3', by: operations.name, at: '2026-10-27' },
    { what: 'rollback-plan', subject: 'Rollback plan, version 3', by: finance.name, at: '2026-10-27' },
    { what: 'rollback-plan', subject: 'Rollback plan, version 3', by: partner.name, at: '2026-10-26' },
    { what: 'rollback-plan', subject: 'Rollback plan, version 3', by: sponsor, at: '2026-10-27' },
    { what: 'rollback-plan', subject: 'Rollback plan, version 3', by: service.name, at: null },
    { what: 'external-dependency', subject: 'Payment provider', by: partner.name, at: '2026-10-19' },
    { what: 'external-dependency', subject: 'Warehouse', by: operations.name, at: '2026-10-27' },
    { what: 'support-roster', subject: '2026-W50', by: service.name, at: '2026-10-26' },
    { what: 'support-roster', subject: '2026-W51', by: finance.name, at: '2026-10-26' },
  ],
  ownership: [
    { kind: 'source-of-truth', subject: 'price', owner: operations.name, documented: true },
    { kind: 'source-of-truth', subject: 'stock', owner: operations.name, documented: true },
    { kind: 'source-of-truth', subject: 'customer', owner: service.name, documented: false },
    { kind: 'process', subject: 'refund approval', owner: service.name, documented: false },
    { kind: 'area', subject: 'integration', owner: partner.name, documented: true },
    { kind: 'area', subject: 'sku-master', owner: operations.name, documented: true },
  ],
  alertDrills: [{ at: '2026-10-16T09:00:00Z', arrived: true, what: 'No order for two hours' }],
  webhooks: [
    { week: '2026-W40', deliveries: 812, failures: 0 },
    { week: '2026-W41', deliveries: 1204, failures: 2 },
    { week: '2026-W42', deliveries: 1188, failures: 1 },
    { week: '2026-W43', deliveries: 1241, failures: 19 },
    { week: '2026-W44', deliveries: 1264, failures: 4 },
  ],
} satisfies Json;

/** Nobody measures pairs of conditions there, and the gate says that it does not ask for them. */
export const demoPolicy: Json = {
  gate: {
    criteria: {
      'pair-coverage': { as: 'off' },
      'no-open-critical': { owner: operations.name },
    },
  },
};

function tested(
  id: string,
  title: string,
  conditions: readonly string[],
  result: string,
  at: string | null,
): { [key: string]: Json } {
  return { id, title, conditions: [...conditions], result, at, by: at === null ? null : partner.name };
}

function trained(person: string, role: string, task: string, result: string, at: string | null): Json {
  return { person, role, critical: true, task, result, at };
}
