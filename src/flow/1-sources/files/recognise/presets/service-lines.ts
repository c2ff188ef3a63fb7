import type { FieldSource, RowCondition } from '../../../../../model/index.ts';

/** What lines that are no goods are called, in the languages of common shops and books. */
const words: Readonly<Record<string, string>> = {
  shipping:
    'shipping|freight|delivery|postage|carriage|versand|fracht|porto|livraison|frais de port|env[ií]o|spedizione|verzend|frakt|fragt',
  tip: 'tips?|gratuity|trinkgeld|pourboire|propina|mancia|fooi|dricks',
  'gift-card':
    'gift[ _-]?cards?|gift[ _-]?certificates?|gutschein|carte[ -]cadeau|tarjeta regalo|cadeaubon|presentkort',
  discount: 'discount|rabatt|remise|descuento|sconto|korting',
  duty: 'dut(?:y|ies)|customs|zoll|douane|dazi',
  rounding: 'rounding|rundung|arrondi|redondeo|arrotondamento|afronding|öresavrundning',
};

/** The kind of lines on ledger accounts, by a word anywhere in what they are described as. */
export function kindsByDescription(
  when: readonly RowCondition[],
  ...columns: readonly string[]
): readonly FieldSource[] {
  return Object.entries(words).map(([kind, pattern]) => ({
    when,
    columns,
    pattern: `(?i)(?:^|[^\\pL])(${pattern})`,
    values: { '*': kind },
  }));
}

const codePattern = (pattern: string): string =>
  `^\\[?(${pattern})(?:[ _-]*(?:cost|charge|fee|item|product|id|kosten|[0-9]+))*s?(?:\\].*)?$`;

/** The kind of lines whose item code is no code of goods but the name of a service, such as SHIPPING or Delivery_007. */
export function kindsByCode(...columns: readonly string[]): readonly FieldSource[] {
  return Object.entries(words).map(([kind, pattern]) => ({
    columns,
    pattern: `(?i)${codePattern(pattern)}`,
    values: { '*': kind },
  }));
}

/** The kind of service an item code names; undefined where it is a code of goods. */
export function serviceOfCode(code: string): string | undefined {
  return Object.entries(words).find(([, pattern]) => new RegExp(codePattern(pattern), 'i').test(code))?.[0];
}
