/** Failure modes of the catalogue that the data of the two sides cannot show: why, and what would be needed. */
export const unseenModes: Readonly<Record<string, { readonly why: string; readonly needs: string }>> = {
  'address-history-overwritten': {
    why: 'Addresses are personal and are not read: of where an order goes, only the country and the province are known.',
    needs: 'The address of each order and of each document, as both stood when they were made.',
  },
  'manual-customer-choice-overwritten': {
    why: 'A document shows its customer of today, not who chose another one before.',
    needs:
      "The ERP's audit trail of the customer on each document: which user or integration changed it, and when.",
  },
  'multiple-rates-collapse-to-one-method': {
    why: 'Of the shop, the rates that a buyer paid for are known, and not which parcel goes by which; of the ERP, neither the shipment method of a document nor the service of a shipment. Amounts and accounts of both rates are right.',
    needs:
      "The delivery method of each fulfilment order of the shop, and the ERP's shipment method on documents, lines and shipments.",
  },
  'open-return-invisible': {
    why: 'A return that is open owes the ERP nothing yet, and neither side says whether its parcel has arrived.',
    needs: 'The return shipments of the shop with the status of their tracking.',
  },
  'partly-used-gift-card-refund-balance-wrong': {
    why: 'The balance of a single gift card is in no export of orders, payments or postings: all cards are one amount on one account.',
    needs: 'The gift cards of both sides, each with its order line, its initial value and its balance.',
  },
  'pos-return-without-receipt': {
    why: 'A return without a receipt belongs to no order, and order exports do not list it.',
    needs: 'The unverified returns of the point of sale and the cash counted by register and day.',
  },
};
