import { decisionStory } from './decision-story.ts';
import type { Episode } from './episode.ts';

/** What the merchant's people did about what the runs found. */
const triageStory: readonly Episode[] = [
  {
    at: '2026-10-08T08:05:00Z',
    tell: async (t) => {
      const stock = await t.problem('open-order-reservation-not-deducted');
      await t.move('operations', stock, {
        event: 'snooze',
        reason: 'planned-fix',
        why: 'The ERP pushes what is on the shelf, open orders included. We hold back ten of each until it is mended.',
        until: { count: 100 },
      });
    },
  },
  {
    at: '2026-10-08T09:30:00Z',
    tell: async (t) => {
      const twice = await t.problem('webhook-delivered-twice');
      await t.move('finance', twice, { event: 'acknowledge' });
      await t.move('finance', twice, { event: 'assign', to: t.person('finance') });
      await t.say('finance', twice, 'Revenue counted twice. I take them out by hand before the close.');
      const tips = await t.problem('tip-line-dropped');
      await t.move('finance', tips, { event: 'acknowledge' });
      await t.move('finance', tips, { event: 'assign', to: t.person('partner') });
      await t.say('finance', tips, 'Tips belong to 4085 and are owed to the staff. Where do they go?');
    },
  },
  {
    at: '2026-10-08T14:10:00Z',
    tell: async (t) => {
      const tax = await t.problem('shipping-tax-lost');
      await t.move('partner', tax, { event: 'assign', to: t.person('partner') });
      await t.move('partner', tax, { event: 'start' });
      await t.say(
        'partner',
        tax,
        'Seen: the mapping adds up the tax of the lines and leaves out that of shipping.',
      );
    },
  },
  {
    at: '2026-10-12T07:45:00Z',
    tell: async (t) => {
      const tax = await t.problem('shipping-tax-lost');
      await t.move('partner', tax, {
        event: 'fix',
        fix: {
          what: 'Tax of shipping is carried over as a line of its own, live since midnight. A test case of it now runs with every release.',
          effectiveAt: t.calendar.on('2026-10-12T00:00:00Z'),
          wholeProblem: true,
          depth: 'root-cause',
          cause: 'mapping-wrong',
        },
      });
      await t.say(
        'finance',
        tax,
        'The orders of before stay as they are: one entry before the books are closed.',
      );
    },
  },
  {
    at: '2026-10-12T08:20:00Z',
    tell: async (t) => {
      const orders = await t.problem('order-without-customer-rejected');
      await t.move('operations', orders, { event: 'acknowledge' });
      await t.move('operations', orders, { event: 'assign', to: t.person('operations') });
      await t.say(
        'operations',
        orders,
        'All from the tills: nobody gives a name there, and the connector wants a customer. ' +
          'The warehouse is not hit, but the day does not tie.',
      );
    },
  },
  {
    at: '2026-10-14T16:20:00Z',
    tell: async (t) => {
      const tips = await t.problem('tip-line-dropped');
      await t.move('partner', tips, { event: 'start' });
      await t.move('partner', tips, {
        event: 'fix',
        fix: {
          what: 'Tips are put to account 4085 by hand in the connector; the orders since the go-live were brought in again.',
          effectiveAt: t.calendar.on('2026-10-15T00:00:00Z'),
          wholeProblem: true,
          depth: 'tactical',
          cause: 'edge-case-untested',
        },
      });
      const twice = await t.problem('webhook-delivered-twice');
      await t.move('partner', twice, {
        event: 'fix',
        fix: {
          what: 'The connector remembers the deliveries it has seen and leaves out a second one.',
          effectiveAt: t.calendar.on('2026-10-14T00:00:00Z'),
          wholeProblem: true,
          depth: 'root-cause',
          cause: 'edge-case-untested',
        },
      });
    },
  },
  {
    at: '2026-10-16T10:00:00Z',
    tell: async (t) => {
      const refunds = await t.problem('refund-amount-only-no-lines');
      await t.move('service', refunds, { event: 'acknowledge' });
      await t.say(
        'service',
        refunds,
        'We give money back without any line when something came a little damaged. Customers do get it; the books do not.',
      );
      const [small] = await t.breaks({ problem: refunds.id, mostMinor: 4000n }, 1);
      if (small === undefined) return;
      await t.moveBreak('finance', small, {
        event: 'accept',
        reason: 'corrected-elsewhere',
        why: 'Booked by hand as goodwill, journal GJ-1042.',
        until: { at: t.calendar.on('2026-12-31T00:00:00Z') },
      });
    },
  },
  {
    at: '2026-10-20T09:15:00Z',
    tell: async (t) => {
      const twice = await t.problem('webhook-delivered-twice');
      await t.say('finance', twice, 'All copies are taken out. Let us see whether it stays quiet.');
      const orders = await t.problem('order-without-customer-rejected');
      await t.move('operations', orders, { event: 'assign', to: t.person('partner') });
      await t.moveBreaks('operations', { problem: orders.id }, { event: 'assign', to: t.person('partner') });
      await t.move('partner', orders, { event: 'start' });
      await t.say(
        'partner',
        orders,
        'A default customer is set up on the test company. Live after the close.',
      );
    },
  },
  {
    at: '2026-10-26T08:40:00Z',
    tell: async (t) => {
      const tips = await t.problem('tip-line-dropped');
      await t.say(
        'finance',
        tips,
        'They are gone again, for every order since the connector was updated last Wednesday: the update put its own settings back.',
      );
    },
  },
  {
    at: '2026-10-26T09:00:00Z',
    tell: async (t) => {
      const refunds = await t.problem('refund-amount-only-no-lines');
      // A slip, and taken back at once.
      await t.moveBreaks(
        'service',
        { problem: refunds.id },
        {
          event: 'accept',
          reason: 'immaterial',
          why: 'Below what we book one by one.',
          until: null,
        },
      );
      await t.undo('service');
      const [first, second] = await t.breaks({ problem: refunds.id, states: ['new', 'acknowledged'] }, 2);
      if (first === undefined || second === undefined) return;
      await t.moveBreak('service', second, { event: 'duplicate', of: first.id });
      await t.say('service', second, 'One complaint, paid back in two parts.');
      await t.move('service', refunds, { event: 'assign', to: t.person('service') });
      await t.moveBreaks('service', { problem: refunds.id }, { event: 'assign', to: t.person('service') });
    },
  },
];

/** What people did between the runs, the first first. */
export const story: readonly Episode[] = [...triageStory, ...decisionStory].toSorted((a, b) =>
  a.at < b.at ? -1 : 1,
);
