import { amount, cents } from '../cents.ts';
import { type CleanOrder, retotal, setLine, setTotal } from '../example-world.ts';
import { firstLines, type Mutation, oneBreak } from './mutation.ts';

/** A foreign order of a day whose rate is not that of one for one. */
const foreign = { currency: 'EUR' } as const;

export const documentMutations: readonly Mutation[] = [
  {
    name: 'a reference with a digit missing',
    plant: (world) => {
      const order = world.take();
      order.document.ExternalDocNo = order.name.slice(0, -1);
      return oneBreak('order-reference-broken', order);
    },
  },
  {
    name: 'a reference that is empty',
    plant: (world) => {
      const order = world.take();
      order.document.ExternalDocNo = '';
      return oneBreak('order-reference-broken', order);
    },
  },
  {
    name: 'an invoice that is missing',
    plant: (world) => {
      const order = world.take();
      world.documents.splice(world.documents.indexOf(order.document), 1);
      for (const line of [...order.lines]) world.removeLine(order, line);
      return [{ kind: 'order-missing-in-erp', order: order.name }];
    },
  },
  {
    name: 'an invoice for an order of another shop system',
    plant: (world) => {
      const order = world.take();
      const { document } = world.copy(order.document, {
        ExternalDocNo: 'B2B-778899',
        CustomerNo: 'C99999',
        DocumentDate: '2011-04-01',
        PostingDate: '2011-04-01',
      });
      return [{ kind: 'order-missing-in-shop', document: document.DocNo ?? '' }];
    },
  },
  {
    name: 'an invoice posted again on another day',
    plant: (world) => {
      const order = world.take({ if: ({ document }) => (document.DocumentDate ?? '') < '2011-03-28' });
      const { document } = world.copy(order.document, {
        DocumentDate: '2011-03-29',
        PostingDate: '2011-03-29',
      });
      return [{ kind: 'order-duplicated-in-erp', order: order.name, document: document.DocNo ?? '' }];
    },
  },
  {
    name: 'an invoice posted three times',
    plant: (world) => {
      const order = world.take();
      return [world.copy(order.document), world.copy(order.document)].map(({ document }) => ({
        kind: 'order-duplicated-in-erp' as const,
        order: order.name,
        document: document.DocNo ?? '',
      }));
    },
  },
  {
    name: 'an invoice in the next year',
    plant: (world) => {
      const order = world.take();
      order.document.PostingDate = (order.document.PostingDate ?? '').replace('2011', '2012');
      return oneBreak('period-differs', order);
    },
  },
  {
    name: 'another customer',
    plant: (world) => {
      const order = world.take();
      order.document.CustomerNo = 'C00001';
      return oneBreak('customer-differs', order);
    },
  },
  {
    name: 'no customer',
    plant: (world) => {
      const order = world.take();
      order.document.CustomerNo = '';
      return oneBreak('customer-differs', order);
    },
  },
  {
    name: 'legal: an order split over two invoices',
    plant: (world) => {
      splitInTwo(world, world.take({ lines: 4 }));
      return [];
    },
  },
  {
    name: 'an order split over two invoices, one part wrong',
    plant: (world) => {
      const order = world.take({ lines: 4 });
      const second = splitInTwo(world, order);
      const [line] = second.lines;
      if (line !== undefined) setLine(line, { quantity: Number(line.Quantity) + 1 });
      retotal(second.document, second.lines);
      return oneBreak('line-quantity-differs', order);
    },
  },
  {
    name: 'an amount in the base currency that is wrong at a right rate',
    plant: (world) => {
      const order = world.take(foreign);
      order.document.AmountInclVAT_LCY = amount(cents(order.document.AmountInclVAT_LCY) + 1000);
      return oneBreak('fx-amount-differs', order);
    },
  },
  {
    name: 'a rate of the wrong direction, converted with it',
    plant: (world) => {
      const order = world.take(foreign);
      order.document.CurrencyFactor = (1 / Number(order.document.CurrencyFactor)).toFixed(6);
      setTotal(order.document, cents(order.document.AmountInclVAT));
      return oneBreak('fx-rate-differs', order);
    },
  },
  {
    name: 'a rate of the wrong direction beside a right base amount',
    plant: (world) => {
      const order = world.take(foreign);
      order.document.CurrencyFactor = (1 / Number(order.document.CurrencyFactor)).toFixed(6);
      return oneBreak('fx-rate-differs', order);
    },
  },
  {
    name: 'a foreign order at one for one',
    plant: (world) => {
      const order = world.take(foreign);
      order.document.CurrencyFactor = '1.000000';
      setTotal(order.document, cents(order.document.AmountInclVAT));
      return oneBreak('fx-rate-differs', order);
    },
  },
  {
    name: 'posted in the base currency, rightly converted',
    plant: (world) => {
      const order = world.take(foreign);
      const rate = Number(order.document.CurrencyFactor);
      order.document.CurrencyCode = 'GBP';
      order.document.CurrencyFactor = '1.000000';
      for (const line of order.lines)
        setLine(line, {
          price: Math.round(cents(line.UnitPriceInclVAT) / rate),
          discount: Math.round(cents(line.LineDiscountAmount) / rate),
        });
      retotal(order.document, order.lines);
      return oneBreak('currency-differs', order);
    },
  },
  {
    name: 'the day before in UTC, at the end of a month',
    plant: (world) => {
      const order = world.take({ if: ({ document }) => document.DocumentDate === '2011-04-01' });
      const [head] = order.rows;
      if (head !== undefined)
        head['Created at'] = head['Fulfilled at'] = head['Paid at'] = '2011-04-01 00:30:00 +0100';
      order.document.DocumentDate = order.document.PostingDate = '2011-03-31';
      return oneBreak('period-differs', order);
    },
  },
  {
    name: 'harmless: the day before in UTC, within a month',
    plant: (world) => {
      const order = world.take({ if: ({ document }) => document.DocumentDate === '2011-04-07' });
      const [head] = order.rows;
      if (head !== undefined)
        head['Created at'] = head['Fulfilled at'] = head['Paid at'] = '2011-04-07 00:30:00 +0100';
      order.document.DocumentDate = order.document.PostingDate = '2011-04-06';
      return [];
    },
  },
  {
    name: 'harmless: the last instant of a month, told in UTC by the shop',
    plant: (world) => {
      const order = world.take({ if: ({ document }) => document.DocumentDate === '2011-04-01' });
      const [head] = order.rows;
      if (head !== undefined)
        head['Created at'] = head['Fulfilled at'] = head['Paid at'] = '2011-03-31 23:30:00 +0000';
      return [];
    },
  },
  {
    name: 'harmless: a reference in words of its own',
    plant: (world) => {
      const { document, name } = world.take();
      document.ExternalDocNo = ` shopify ${name.toLowerCase()} `;
      return [];
    },
  },
];

function splitInTwo(
  world: Parameters<Mutation['plant']>[0],
  order: CleanOrder,
): ReturnType<typeof world.copy> {
  const [first, second] = firstLines(order);
  const part = world.copy(order.document);
  const moved = new Set([first.No, second.No]);
  for (const line of part.lines.filter(({ No }) => !moved.has(No)))
    world.lines.splice(world.lines.indexOf(line), 1);
  const lines = part.lines.filter(({ No }) => moved.has(No));
  for (const line of [first, second]) world.removeLine(order, line);
  retotal(part.document, lines);
  retotal(order.document, order.lines);
  return { document: part.document, lines };
}
