import { change, number, type PlantedDefect, plainSales } from '../fault.ts';

/** It was booked in another currency. */
export const currencyOff: PlantedDefect = {
  id: 'currency-off',
  symptom: 'fx-amounts-wrong',
  kinds: ['currency-differs'],
  says: 'The document of an order has the same figures in another currency.',
  needs: 'an order in the ERP in the currency of its books',
  candidates: (oldEnough) => `select o.name, p.document_id from ${plainSales(oldEnough)}
  and coalesce(d.rate, 1) = 1
  and exists (select 1 from canon.currency c where c.code = d.currency and c.factor = 100)`,
  plant: (lake, order) =>
    change(
      lake,
      `update canon.erp_document set currency = case when currency = 'EUR' then 'USD' else 'EUR' end where document_id = ${number(order, 'document_id')}`,
    ),
};

/** It was booked at a rate of another day. */
export const rateOff: PlantedDefect = {
  id: 'rate-off',
  symptom: 'fx-amounts-wrong',
  kinds: ['fx-rate-differs'],
  says: 'The exchange rate of a document, and its base amount, is off by a sixteenth.',
  needs: 'a document in a foreign currency with its rate and base amount, and the rates of its days',
  candidates: (oldEnough) => `select o.name, p.document_id from ${plainSales(oldEnough)}
  and d.rate is not null and d.rate <> 1 and d.base_total is not null
  and exists (select 1 from canon.fx_rate r where r.currency = d.currency and r.valid_from <= d.document_on and r.valid_from >= d.document_on - 3)`,
  plant: (lake, order) =>
    change(
      lake,
      `update canon.erp_document set rate = rate * 1.0625, base_total = cast(round(case when per_base then base_total / 1.0625 else base_total * 1.0625 end) as bigint) where document_id = ${number(order, 'document_id')}`,
    ),
};
