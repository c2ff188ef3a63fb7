import { amount, cents } from '../cents.ts';
import { retotal, setLine } from '../example-world.ts';
import { firstLines, type Mutation, oneBreak } from './mutation.ts';

export const lineMutations: readonly Mutation[] = [
  {
    name: 'a line nobody ordered',
    plant: (world) => {
      const order = world.take();
      const item = world.otherItem(order);
      world.addLine(order, {
        Type: 'Item',
        No: item.ItemNo ?? '',
        Description: item.Description ?? '',
        Quantity: '2',
        UnitPriceInclVAT: '3.35',
        LineAmountInclVAT: '6.70',
      });
      retotal(order.document, order.lines);
      return oneBreak('line-extra-in-erp', order);
    },
  },
  {
    name: 'a line that is missing, with the totals of the rest',
    plant: (world) => {
      const order = world.take();
      world.removeLine(order, firstLines(order)[0]);
      retotal(order.document, order.lines);
      return oneBreak('line-missing-in-erp', order);
    },
  },
  {
    name: 'a line on another item',
    plant: (world) => {
      const order = world.take();
      const item = world.otherItem(order);
      const [line] = firstLines(order);
      line.No = item.ItemNo ?? '';
      line.Description = item.Description ?? '';
      return oneBreak('line-item-differs', order);
    },
  },
  {
    name: 'quantities swapped between two lines',
    plant: (world) => {
      const order = world.take({
        if: ({ lines: [a, b] }) => a?.Quantity !== b?.Quantity && a?.UnitPriceInclVAT !== b?.UnitPriceInclVAT,
      });
      const [first, second] = firstLines(order);
      const [a, b] = [Number(first.Quantity), Number(second.Quantity)];
      setLine(first, { quantity: b });
      setLine(second, { quantity: a });
      retotal(order.document, order.lines);
      return [...oneBreak('line-quantity-differs', order), ...oneBreak('line-quantity-differs', order)];
    },
  },
  {
    name: 'a quantity of a dozen instead of one, and nothing else on the order',
    plant: (world) => {
      const order = world.take({ lines: 1, if: ({ lines }) => lines.length === 1 });
      const [line] = order.lines;
      if (line !== undefined) setLine(line, { quantity: Number(line.Quantity) * 12 });
      retotal(order.document, order.lines);
      return oneBreak('line-quantity-differs', order);
    },
  },
  {
    name: 'two prices wrong by the same amount in opposite directions',
    plant: (world) => {
      const order = world.take({
        if: ({ lines: [a, b] }) => a?.Quantity === b?.Quantity && cents(a?.UnitPriceInclVAT) > 20,
      });
      const [first, second] = firstLines(order);
      setLine(first, { price: cents(first.UnitPriceInclVAT) - 10 });
      setLine(second, { price: cents(second.UnitPriceInclVAT) + 10 });
      return [...oneBreak('line-price-differs', order), ...oneBreak('line-price-differs', order)];
    },
  },
  {
    name: 'a wrong price in a foreign currency without tax',
    plant: (world) => {
      const order = world.take({ currency: 'USD' });
      const [line] = firstLines(order);
      setLine(line, { price: cents(line.UnitPriceInclVAT) + 13 });
      retotal(order.document, order.lines);
      return oneBreak('line-price-differs', order);
    },
  },
  {
    name: 'a wrong price on an order with a discount',
    plant: (world) => {
      const order = world.take({ discount: true });
      const [line] = firstLines(order);
      setLine(line, { price: cents(line.UnitPriceInclVAT) + 20 });
      retotal(order.document, order.lines);
      return oneBreak('line-price-differs', order);
    },
  },
  {
    name: 'a line missing and a price wrong on the same order',
    plant: (world) => {
      const order = world.take({ lines: 4 });
      const [first, second] = firstLines(order);
      setLine(second, { price: cents(second.UnitPriceInclVAT) + 7 });
      world.removeLine(order, first);
      retotal(order.document, order.lines);
      return [...oneBreak('line-missing-in-erp', order), ...oneBreak('line-price-differs', order)];
    },
  },
  {
    name: 'harmless: lines in another order',
    plant: (world) => {
      const { document, lines } = world.take();
      const places = lines.map((line) => world.lines.indexOf(line));
      [...lines].reverse().forEach((line, i) => {
        world.lines[places[i] ?? 0] = { ...line, LineNo: String((i + 1) * 10_000) };
      });
      retotal(document, lines);
      return [];
    },
  },
  {
    name: 'harmless: a line split in two',
    plant: (world) => {
      const order = world.take({ if: ({ lines: [a] }) => Number(a?.Quantity) >= 2 });
      const [line] = firstLines(order);
      const rest = Number(line.Quantity) - 1;
      world.addLine(order, {
        ...line,
        LineNo: '990000',
        Quantity: '1',
        LineAmountInclVAT: amount(cents(line.UnitPriceInclVAT)),
      });
      setLine(line, { quantity: rest });
      return [];
    },
  },
  {
    name: 'harmless: a comment line',
    plant: (world) => {
      const order = world.take();
      world.addLine(order, {
        Type: 'Comment',
        No: '',
        Description: 'Leave with the neighbour, please',
        Quantity: '',
        UnitPriceInclVAT: '',
        LineDiscountAmount: '',
        LineAmountInclVAT: '',
      });
      return [];
    },
  },
  {
    name: 'harmless: unit prices with six decimals',
    plant: (world) => {
      for (const line of world.take().lines) line.UnitPriceInclVAT = `${line.UnitPriceInclVAT}0000`;
      return [];
    },
  },
];
