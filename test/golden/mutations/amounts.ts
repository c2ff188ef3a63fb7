import { amount, cents } from '../cents.ts';
import { retotal, setLine, setTotal } from '../example-world.ts';
import { firstLines, type Mutation, oneBreak } from './mutation.ts';

export const amountMutations: readonly Mutation[] = [
  {
    name: 'the wrong tax',
    plant: (world) => {
      const order = world.take();
      const { document } = order;
      document.VATAmount = amount(cents(document.VATAmount) - 500);
      document.AmountExclVAT = amount(cents(document.AmountExclVAT) + 500);
      return oneBreak('tax-differs', order);
    },
  },
  {
    name: 'no tax at all',
    plant: (world) => {
      const order = world.take();
      order.document.AmountExclVAT = order.document.AmountInclVAT ?? '';
      order.document.VATAmount = '0.00';
      return oneBreak('tax-differs', order);
    },
  },
  {
    name: 'tax on top of prices that contain it, on a small order with shipping',
    plant: (world) => {
      const order = world.take({ currency: 'EUR', shipping: true });
      const net = cents(order.document.AmountInclVAT);
      order.document.AmountExclVAT = amount(net);
      order.document.VATAmount = amount(Math.round(net / 5));
      order.document.AmountInclVAT = amount(net + Math.round(net / 5));
      order.document.AmountInclVAT_LCY = amount(
        Math.round((net + Math.round(net / 5)) / Number(order.document.CurrencyFactor)),
      );
      return oneBreak('tax-inclusive-mistaken', order);
    },
  },
  {
    name: 'tax on top of inclusive prices and a line missing',
    plant: (world) => {
      const order = world.take({ lines: 4 });
      world.removeLine(order, firstLines(order)[0]);
      retotal(order.document, order.lines);
      const net = cents(order.document.AmountInclVAT);
      setTotal(order.document, net + Math.round(net / 5));
      return [...oneBreak('line-missing-in-erp', order), ...oneBreak('tax-inclusive-mistaken', order)];
    },
  },
  {
    name: 'a tip that is missing',
    plant: (world) => {
      const order = world.take({ if: ({ rows }) => rows.length >= 3 });
      const [head] = order.rows;
      const file = world.table('orders_export_UK.csv');
      const last = order.rows.at(-1);
      if (head === undefined || last === undefined) throw new Error('the order has no rows');
      const tip = {
        Name: order.name,
        Email: head.Email ?? '',
        'Created at': head['Created at'] ?? '',
        'Lineitem quantity': '1',
        'Lineitem name': 'Tip',
        'Lineitem price': '5.00',
        'Lineitem requires shipping': 'false',
        'Lineitem taxable': 'false',
        'Lineitem fulfillment status': 'not_eligible',
        'Lineitem discount': '0.00',
      };
      file.rows.splice(file.rows.indexOf(last) + 1, 0, tip);
      head.Total = amount(cents(head.Total) + 500);
      return oneBreak('tip-differs', order);
    },
  },
  {
    name: 'shipping twice as much',
    plant: (world) => {
      const order = world.take({ currency: 'EUR', shipping: true });
      const line = order.lines.find(({ Type }) => Type === 'G/L Account');
      if (line === undefined) throw new Error('the order has no shipping line');
      setLine(line, { price: 2 * cents(line.UnitPriceInclVAT) });
      retotal(order.document, order.lines);
      return oneBreak('shipping-differs', order);
    },
  },
  {
    name: 'shipping in two lines',
    plant: (world) => {
      const order = world.take({ currency: 'EUR', shipping: true });
      const line = order.lines.find(({ Type }) => Type === 'G/L Account');
      if (line === undefined) throw new Error('the order has no shipping line');
      world.addLine(order, { ...line, LineNo: '990000' });
      retotal(order.document, order.lines);
      return oneBreak('shipping-differs', order);
    },
  },
  {
    name: 'shipping posted to another account',
    plant: (world) => {
      const order = world.take({ currency: 'EUR', shipping: true });
      const line = order.lines.find(({ Type }) => Type === 'G/L Account');
      if (line !== undefined) line.No = '8999';
      return oneBreak('account-differs', order);
    },
  },
  {
    name: 'shipping posted as an item',
    plant: (world) => {
      const order = world.take({ currency: 'EUR', shipping: true });
      const line = order.lines.find(({ Type }) => Type === 'G/L Account');
      if (line !== undefined) Object.assign(line, { Type: 'Item', No: 'SHIP', Description: 'Carriage' });
      return oneBreak('account-differs', order);
    },
  },
  {
    name: 'a total off by one cent, which nothing explains',
    plant: (world) => {
      const order = world.take();
      setTotal(order.document, cents(order.document.AmountInclVAT) + 1);
      return oneBreak('order-total-differs', order);
    },
  },
  {
    name: 'a total off by a lot, which nothing explains',
    plant: (world) => {
      const order = world.take();
      setTotal(order.document, cents(order.document.AmountInclVAT) + 4321);
      return oneBreak('order-total-differs', order);
    },
  },
  {
    name: 'a discount posted twice',
    plant: (world) => {
      const order = world.take({ discount: true });
      for (const line of order.lines) setLine(line, { discount: 2 * cents(line.LineDiscountAmount) });
      retotal(order.document, order.lines);
      return oneBreak('discount-differs', order);
    },
  },
  {
    name: 'a discount lost on one line',
    plant: (world) => {
      const order = world.take({ discount: true });
      setLine(firstLines(order)[0], { discount: 0 });
      retotal(order.document, order.lines);
      return oneBreak('discount-differs', order);
    },
  },
  {
    name: 'a fee nobody charged',
    plant: (world) => {
      const order = world.take();
      world.addLine(order, {
        Type: 'G/L Account',
        No: '8999',
        Description: 'Handling',
        Quantity: '1',
        UnitPriceInclVAT: '4.00',
        LineAmountInclVAT: '4.00',
      });
      retotal(order.document, order.lines);
      return oneBreak('fee-differs', order);
    },
  },
  {
    name: 'harmless: the discount inside the prices',
    plant: (world) => {
      const order = world.take({ discount: true });
      for (const line of order.lines) {
        line.LineDiscountAmount = '0.00';
        line.UnitPriceInclVAT = (Number(line.LineAmountInclVAT) / Number(line.Quantity)).toFixed(6);
      }
      return [];
    },
  },
  {
    name: 'harmless: tax off by a cent',
    plant: (world) => {
      const { document } = world.take();
      document.VATAmount = amount(cents(document.VATAmount) + 1);
      document.AmountExclVAT = amount(cents(document.AmountExclVAT) - 1);
      return [];
    },
  },
];
