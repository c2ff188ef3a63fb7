/** Failure modes of the catalogue that the data of the two sides cannot show: why, and what would be needed. */
export const unseenModes: Readonly<Record<string, { readonly why: string; readonly needs: string }>> = {
  'open-return-invisible': {
    why: 'A return that is open owes the ERP nothing yet, and neither side says whether its parcel has arrived.',
    needs: 'The return shipments of the shop with the status of their tracking.',
  },
  'pos-return-without-receipt': {
    why: 'A return without a receipt belongs to no order, and order exports do not list it.',
    needs: 'The unverified returns of the point of sale and the cash counted by register and day.',
  },
};
