import { documentStatuses, documentTypes } from '../presets/erp-words.ts';
import type { ColumnFacts } from './column-facts.ts';
import { wordsOf } from './words.ts';

const types: readonly (readonly [RegExp, string])[] = [
  [/gutschrift|credit|avoir|abono|nota (di|de) credito|creditnota|storno|korrektur/, 'credit-memo'],
  [/erstattung|refund|remboursement|reembolso|rimborso|terugbetaling/, 'cash-refund'],
  [/barverkauf|cash sale|sales receipt|receipt/, 'cash-sale'],
  [/rechnung|invoice|facture|factura|fattura|factuur/, 'invoice'],
  [/auftrag|bestellung|order|commande|pedido|ordine/, 'sales-order'],
];

const statuses: readonly (readonly [RegExp, string])[] = [
  [/entwurf|draft|brouillon|borrador|bozza|concept/, 'draft'],
  [/storniert|annul|cancel|void|anulad|geannuleerd/, 'cancelled'],
  [/bezahlt|paid|payee|pagad|pagat|betaald/, 'paid'],
  [/gebucht|posted|comptabilis|contabiliz|registrat|geboekt/, 'posted'],
  [/versendet|versandt|shipped|expedi|enviad|spedit|verzonden/, 'shipped'],
  [/abgeschlossen|geschlossen|closed|cloture|cerrad|chius|afgesloten|erledigt/, 'closed'],
  [/offen|freigegeben|open|released|ouvert|abiert|apert/, 'open'],
];

const kinds: readonly (readonly [RegExp, string])[] = [
  [
    /versand|shipping|freight|fracht|porto|livraison|frais de port|envio|spedizione|verzend|delivery|postage/,
    'shipping',
  ],
  [/rabatt|discount|remise|descuento|sconto|korting/, 'discount'],
  [/trinkgeld|\btip\b|pourboire|propina|mancia|fooi/, 'tip'],
  [/gift ?card|gutschein|carte cadeau|tarjeta regalo|carta regalo|cadeaubon/, 'gift-card'],
  [/zoll|duty|duties|douane|arancel|dazi/, 'duty'],
  [/rundung|rounding|arrondi|redondeo|arrotondamento|afronding/, 'rounding'],
  [/sachkonto|g\/?l account|^account$|compte general|cuenta|conto|grootboek/, 'account'],
  [/gebuhr|\bfee\b|surcharge|zuschlag/, 'fee'],
  [/artikel|item|article|articulo|articolo|product|produkt|ressource|resource/, 'item'],
  [/bemerkung|comment|texto?|kommentar|commentaire|^$/, 'comment'],
];

/** The values of a type column in our words, for those that are understood. */
export function mapTypes(facts: ColumnFacts): Readonly<Record<string, string>> {
  return mapValues(facts, types, documentTypes);
}

/** The values of a status column in our words, for those that are understood. */
export function mapStatuses(facts: ColumnFacts): Readonly<Record<string, string>> {
  return mapValues(facts, statuses, documentStatuses);
}

/** Whether a status column only says what was paid. */
export function isPaymentStatus(facts: ColumnFacts): boolean {
  return facts.values.length > 0 && facts.values.every((value) => paymentWords.has(value.toLowerCase()));
}

const paymentWords = new Set([
  'paid',
  'unpaid',
  'partial',
  'partially_paid',
  'partially paid',
  'pending',
  'refunded',
  'partially_refunded',
]);

/** The kind of a line by the words of its type or description; `account` stands for a line on a ledger account. */
export function kindOf(text: string): string | undefined {
  return match(fold(text), kinds);
}

function mapValues(
  facts: ColumnFacts,
  rules: readonly (readonly [RegExp, string])[],
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const map: Record<string, string> = {};
  for (const value of [...new Set(facts.values)].slice(0, 30)) {
    const ours = known[value.toLowerCase()] ?? match(fold(value), rules);
    if (ours !== undefined && ours !== value) map[value] = ours;
  }
  return map;
}

function match(folded: string, rules: readonly (readonly [RegExp, string])[]): string | undefined {
  return rules.find(([pattern]) => pattern.test(folded))?.[1];
}

function fold(text: string): string {
  const words = wordsOf(text).join(' ');
  return text.includes('/') ? `${words} ${text.toLowerCase()}` : words;
}
