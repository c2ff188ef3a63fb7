/**
 * SQL of whether a shop order `o` must be in the ERP: neither cancelled nor incomplete, and paid or, where it still
 * waits for its money (on terms, captured later), shipped.
 */
export const isDue = `not o.incomplete and o.cancelled_on is null
  and (coalesce(o.financial_status, 'paid') not in ('pending', 'voided', 'expired', 'authorized')
    or (o.financial_status in ('pending', 'authorized') and o.fulfilment_status in ('fulfilled', 'partial')))`;
