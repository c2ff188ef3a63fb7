import type { BreakKind } from '../../model/index.ts';

/** What a kind of break means, and what to do first where it is found. */
export interface KindText {
  readonly means: string;
  readonly next: string;
}

/** Every kind of break in words. */
export const kindTexts: Readonly<Record<BreakKind, KindText>> = {
  'order-missing-in-erp': {
    means:
      'A paid order of the shop has no sales document in the ERP, so it is neither shipped nor booked there.',
    next: "Look in the connector's log for the order; import it again, then look at what the missing orders share.",
  },
  'order-missing-in-shop': {
    means: 'A sales document of the ERP belongs to no order of the shop.',
    next: 'Find out who entered it: by hand, by a test, or for an order that was deleted in the shop.',
  },
  'order-duplicated-in-erp': {
    means: 'One order is in the ERP more than once, so revenue and demand are counted twice.',
    next: 'Cancel or credit the later document, and see why the connector sent the order again.',
  },
  'order-duplicated-in-shop': {
    means: 'One document of the ERP is found more than once in the shop.',
    next: 'See whether the order was placed twice, or the export holds it in two versions.',
  },
  'order-late-in-erp': {
    means: 'The order reached the ERP later than the agreed flow time.',
    next: "Look at the connector's queue and schedule on that day; correct flowTimes.order in the profile if it was agreed otherwise.",
  },
  'order-reference-broken': {
    means:
      'The reference of the document leads to no order or to the wrong one; the content shows which one is meant.',
    next: 'Correct the reference in the ERP, and the rule by which the connector writes it.',
  },
  'order-total-differs': {
    means: 'The totals differ, and no line, tax, discount or charge explains by how much.',
    next: 'Open both records beside each other; look for an edit that was made after the transfer.',
  },
  'line-missing-in-erp': {
    means: 'A line of the order is not in the document: it is not shipped and not billed.',
    next: 'Add the line, and see whether its SKU is mapped to an item.',
  },
  'line-extra-in-erp': {
    means: 'The document has a line that the order has not.',
    next: 'See whether it was added by hand, or removed in the shop after the transfer.',
  },
  'line-item-differs': {
    means: 'The line was posted for another item than the one sold.',
    next: "Correct the SKU's mapping before the parcel leaves.",
  },
  'line-quantity-differs': {
    means: 'The line has another quantity in the ERP.',
    next: 'See whether the order was edited, or a unit of measure (a box, a dozen) was applied.',
  },
  'line-price-differs': {
    means: 'The line has another price in the ERP.',
    next: 'See whether the ERP took the price from its own price list in place of the order.',
  },
  'discount-differs': {
    means: 'A discount of the order is missing in the ERP or has another amount.',
    next: 'Look at how the connector spreads order discounts over lines, and at the discount code.',
  },
  'shipping-differs': {
    means: 'Shipping is missing in the ERP or has another amount.',
    next: 'See whether the shipping method is mapped to an account or a charge item.',
  },
  'tax-differs': {
    means: 'The tax differs by more than rounding.',
    next: 'Compare the rate and the tax area of both sides for the country shipped to.',
  },
  'tax-inclusive-mistaken': {
    means: 'Prices that contain tax were posted as if they did not, so tax was added a second time.',
    next: 'Set "prices include tax" in the ERP for these orders, then post them again.',
  },
  'tip-differs': {
    means: 'A tip is missing in the ERP or has another amount.',
    next: 'Map tips to a liability or income account of their own.',
  },
  'duty-differs': {
    means: 'Duties are missing in the ERP or have another amount.',
    next: 'Map duties to an account of their own.',
  },
  'fee-differs': {
    means: 'An additional fee is missing in the ERP or has another amount.',
    next: 'Map the fee to an account or a charge item.',
  },
  'gift-card-treatment-differs': {
    means: 'A gift card was posted in another way than a liability when sold and a payment when used.',
    next: 'Have finance state the treatment, and map gift-card lines to the liability account.',
  },
  'rounding-line-unexplained': {
    means: 'The document has a rounding or balancing line that nothing in the order explains.',
    next: 'Find the difference that the connector hid in it: it is the real defect.',
  },
  'customer-differs': {
    means: "The document is on another customer than the order's.",
    next: 'Look for merged customers, or for a default customer the connector falls back to.',
  },
  'entity-differs': {
    means: 'The document is in the books of another entity than the one whose shop sold the order.',
    next: "Correct the connector's mapping from shop to company; the books of both entities need a correction.",
  },
  'account-differs': {
    means: 'The amount was posted to another account than agreed.',
    next: 'Correct the posting group or the account mapping, and reclassify what was posted.',
  },
  'due-date-differs': {
    means: "The invoice is due on another day than the order's payment terms say.",
    next: 'Map the payment terms of the shop, then correct the open invoices.',
  },
  'period-differs': {
    means:
      'The document was posted in a period in which the order was neither placed nor fulfilled: revenue is in the wrong month.',
    next: 'Decide with finance whether it is moved or accrued before the period closes.',
  },
  'edit-not-carried': {
    means: 'The order was edited in the shop after the transfer, and the ERP still has the older version.',
    next: 'Transfer the edit, and see whether the connector listens to order edits at all.',
  },
  'payment-missing-in-erp': {
    means: 'A payment of the shop is not in the ERP, so the invoice stays open.',
    next: 'Post the payment, and see whether its gateway is mapped.',
  },
  'payment-missing-in-shop': {
    means: 'The ERP has a payment that the shop has not.',
    next: 'See whether it was entered by hand, or belongs to another channel.',
  },
  'payment-amount-differs': {
    means: 'The payment has another amount in the ERP.',
    next: 'Look for partial captures, exchange and fees that were netted.',
  },
  'payout-missing-in-erp': {
    means: 'A payout of the shop has no bank receipt or posting in the ERP.',
    next: 'Look for the receipt at the bank; post it, or ask the provider where the money is.',
  },
  'payout-missing-in-shop': {
    means: 'The ERP has a receipt for which the shop shows no payout.',
    next: 'See whether it comes from another provider or another store.',
  },
  'payout-amount-differs': {
    means: 'The payout was posted with another amount than the shop paid out.',
    next: 'Compare the transactions of the payout with the posting; look for a reserve or an adjustment.',
  },
  'payout-fee-differs': {
    means: 'The fees withheld from the payout are posted with another amount, or not at all.',
    next: "Post the difference to the fee account; the payout's transactions say what was withheld.",
  },
  'billed-before-shipped': {
    means: 'The ERP bills orders when they are shipped, and billed this one before it was.',
    next: 'Defer the revenue of what is not shipped, then have the connector bill by shipment.',
  },
  'document-not-posted': {
    means: 'The document of a paid order is still a draft.',
    next: 'Post it, and see what keeps it from being posted by itself.',
  },
  'refund-missing-in-erp': {
    means: 'A refund of the shop has no credit memo: revenue and tax are overstated.',
    next: 'Post the credit memo, then see whether the connector carries refunds of this kind at all.',
  },
  'refund-missing-in-shop': {
    means: 'The ERP has a credit memo that belongs to no refund of the shop.',
    next: 'See whether the customer was paid in another way, or not at all.',
  },
  'refund-amount-differs': {
    means: 'The credit memo has another amount than the refund.',
    next: 'Look for shipping, restocking fees and gift-card parts of the refund.',
  },
  'refund-duplicated-in-erp': {
    means: 'One refund is in the ERP more than once.',
    next: 'Reverse the later credit memo, and see why it was sent again.',
  },
  'refund-duplicated-in-shop': {
    means: 'One credit memo of the ERP is found more than once in the shop.',
    next: 'See whether the customer was refunded twice.',
  },
  'refund-on-wrong-order': {
    means: 'The credit memo is applied to another order than the one refunded.',
    next: 'Apply it to the right invoice.',
  },
  'refund-not-posted': {
    means: 'The credit memo is still a draft.',
    next: 'Post it, and see what keeps it from being posted by itself.',
  },
  'return-not-carried': {
    means: 'Goods came back in the shop, and the ERP does not know.',
    next: 'Book the return, so that stock and inspection follow.',
  },
  'status-differs': {
    means: 'The two sides do not say the same about whether the order was shipped or paid.',
    next: 'Find which side is right; customer service sees the shop, the warehouse sees the ERP.',
  },
  'fulfilment-missing-in-erp': {
    means: 'The shop shows a shipment that the ERP has not.',
    next: 'See who shipped it, and book it in the ERP so that it is invoiced.',
  },
  'fulfilment-missing-in-shop': {
    means: 'The ERP shipped the order, and the shop does not say so: the customer got no message.',
    next: 'Send the fulfilment to the shop with its tracking number.',
  },
  'fulfilment-quantity-differs': {
    means: 'The two sides say different quantities were shipped.',
    next: 'Look for partial shipments and short picks.',
  },
  'fulfilment-late-in-erp': {
    means:
      'The goods left the ERP days after the shop shipped them; until then they were still in its stock.',
    next: 'See whether the ERP hears of every parcel or only of the last one of an order.',
  },
  'cancellation-not-carried': {
    means: 'The order was cancelled in the shop, and is alive in the ERP.',
    next: 'Stop the shipment, then cancel or credit the document.',
  },
  'stock-differs': {
    means: 'The shop sells another quantity than the ERP has.',
    next: 'Look at what differs by location and unit of measure before counting on the shelf.',
  },
  'stock-missing-in-erp': {
    means: 'The shop has stock of an item that the ERP has not at that location.',
    next: 'See whether the item is mapped and tracked at this location.',
  },
  'stock-missing-in-shop': {
    means: 'The ERP has stock of an item that the shop does not offer at that location.',
    next: 'See whether the item is published and tracked in the shop.',
  },
  'stock-location-unmapped': {
    means: 'One side has a location that leads to none of the other.',
    next: 'State it under locations in the profile, and map it in the connector.',
  },
  'location-differs': {
    means: 'The line leaves from one place in the shop and from another in the ERP.',
    next: 'Have the connector take the assigned location of each line, then move the reservation.',
  },
  'restock-differs': {
    means: 'What came back was restocked on one side and not on the other.',
    next: 'Agree on who restocks, then correct the quantity.',
  },
  'currency-differs': {
    means:
      'The document is in another currency than the order: the figures may agree and the money does not.',
    next: 'Correct the currency and its rate, then see which market or customer has the wrong default.',
  },
  'fx-rate-differs': {
    means: 'The document carries another exchange rate than the one of its day.',
    next: 'See which rate table and which date the ERP takes; the profile states it under rates.',
  },
  'fx-amount-differs': {
    means: "The amount in base currency is not the document's amount at its own rate.",
    next: 'Look for a rate that was multiplied in place of divided, and for rounding line by line.',
  },
  'sku-missing-in-erp': {
    means: 'The SKU leads to no item of the ERP.',
    next: 'Create the item, or map the SKU; skus.jsonl suggests which.',
  },
  'sku-missing-in-shop': {
    means: 'The item of the ERP has no SKU in the shop.',
    next: 'Publish it, or mark it as not sold there.',
  },
  'sku-duplicated': {
    means: 'The SKU leads to several items: which one is shipped is chance.',
    next: 'Leave one mapping, and see what was shipped so far.',
  },
  'sku-case-collision': {
    means: 'Two SKUs differ only in capitals, and many systems take them for one.',
    next: 'Rename one of them on both sides.',
  },
  'sku-mapped-to-wrong-item': {
    means: 'The SKU is mapped to an item that is another thing.',
    next: 'Correct the mapping first: every order of the SKU is hit until then.',
  },
  'sku-attribute-differs': {
    means:
      'Master data of the item (price, barcode, status, SKU) differs between the sides, or contradicts itself in the shop.',
    next: 'Agree on which side owns the field, and align it.',
  },
  'sku-blocked-in-erp': {
    means: 'The item is sold in the shop and blocked in the ERP, so its orders stop there.',
    next: 'Unblock it, or take it out of the shop.',
  },
};
