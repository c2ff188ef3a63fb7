import type { CsvRow } from '../../worlds/csv-table.ts';
import { amount, cents } from '../cents.ts';
import type { CleanOrder } from '../example-world.ts';
import { retotal, setLine } from '../example-world.ts';
import type { Mutation } from './mutation.ts';

const refunded = { credits: 1, lines: 2 } as const;

function creditOf({ credits: [credit] }: CleanOrder): CsvRow {
  if (credit === undefined) throw new Error('the order has no credit memo');
  return credit;
}

export const refundMutations: readonly Mutation[] = [
  {
    name: 'a credit memo posted twice',
    plant: (world) => {
      const order = world.take(refunded);
      const { document } = world.copy(creditOf(order));
      return [{ kind: 'refund-duplicated-in-erp', order: order.name, document: document.DocNo ?? '' }];
    },
  },
  {
    name: 'a credit memo on the wrong order',
    plant: (world) => {
      const order = world.take(refunded);
      const credit = creditOf(order);
      credit.ExternalDocNo = world.take().name;
      return [{ kind: 'refund-on-wrong-order', order: order.name, document: credit.DocNo ?? '' }];
    },
  },
  {
    name: 'a credit memo that is missing',
    plant: (world) => {
      const order = world.take(refunded);
      const credit = creditOf(order);
      world.documents.splice(world.documents.indexOf(credit), 1);
      return [{ kind: 'refund-missing-in-erp', order: order.name }];
    },
  },
  {
    name: 'a refund the shop does not know',
    plant: (world) => {
      const order = world.take();
      const credit = world.copy(order.document, { DocType: 'Credit Memo' });
      for (const line of credit.lines.splice(1)) world.lines.splice(world.lines.indexOf(line), 1);
      retotal(credit.document, credit.lines);
      return [{ kind: 'refund-missing-in-shop', order: order.name, document: credit.document.DocNo ?? '' }];
    },
  },
  {
    name: 'a refund for an order that does not exist',
    plant: (world) => {
      const { document } = world.copy(creditOf(world.take(refunded)), { ExternalDocNo: '#UK1' });
      return [{ kind: 'refund-missing-in-shop', document: document.DocNo ?? '' }];
    },
  },
  {
    name: 'a credit memo off by a cent',
    plant: (world) => {
      const order = world.take(refunded);
      const credit = creditOf(order);
      credit.AmountInclVAT = amount(cents(credit.AmountInclVAT) + 1);
      credit.AmountInclVAT_LCY = amount(cents(credit.AmountInclVAT_LCY) + 1);
      return [{ kind: 'refund-amount-differs', order: order.name, document: credit.DocNo ?? '' }];
    },
  },
  {
    name: 'a credit memo in the next month',
    plant: (world) => {
      const order = world.take({
        ...refunded,
        if: ({ credits: [credit] }) => credit?.DocumentDate?.startsWith('2011-03') === true,
      });
      const credit = creditOf(order);
      credit.PostingDate = '2011-05-02';
      return [{ kind: 'period-differs', order: order.name, document: credit.DocNo ?? '' }];
    },
  },
  {
    name: 'legal: a refund in two credit memos',
    plant: (world) => {
      const order = world.take({
        ...refunded,
        if: ({ credits: [credit] }) => cents(credit?.AmountInclVAT) > 300,
      });
      const credit = creditOf(order);
      const part = world.copy(credit);
      const [own] = world.lines.filter((line) => line.DocNo === credit.DocNo);
      const [line, ...rest] = part.lines;
      if (line === undefined || own === undefined) throw new Error('the credit memo has no lines');
      for (const one of rest) world.lines.splice(world.lines.indexOf(one), 1);
      setLine(line, { quantity: 1, price: 100, discount: 0 });
      const whole = cents(credit.AmountInclVAT);
      retotal(part.document, [line]);
      credit.AmountInclVAT = amount(whole - 100);
      credit.AmountInclVAT_LCY = credit.AmountInclVAT;
      return [];
    },
  },
];
