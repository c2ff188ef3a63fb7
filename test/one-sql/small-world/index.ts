import type { CanonRows } from '../canon-rows.ts';
import { addAmounts, addBooks, addRefunds, addRounding } from './amounts.ts';
import { Books } from './books.ts';
import { addMasters, addStock } from './masters.ts';
import { addMoney } from './money.ts';
import { addBundles, addGroups, addOrders } from './orders.ts';
import { addReturns } from './returns.ts';

/** A shop and an ERP in which every control finds something, and every special case of the match is there. */
export function smallWorld(): CanonRows {
  const books = new Books();
  addOrders(books);
  addBundles(books);
  addGroups(books);
  addAmounts(books);
  addRounding(books);
  addBooks(books);
  addRefunds(books);
  addMasters(books);
  addMoney(books);
  addStock(books);
  addReturns(books);
  return books.tables;
}
