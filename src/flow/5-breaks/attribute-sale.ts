import { magnitude } from '../../ground/index.ts';
import type { Attribution, Draft, Finding, Leniency, Sale } from './finding.ts';
import type { Piece } from './piece.ts';
import { type Reading, readSale } from './read-sale.ts';
import { expectedTax, unsureOf } from './sale-amounts.ts';
import { toPieces } from './sale-pieces.ts';

/** What attribution may call harmless, in minor units. */
export interface Allowances {
  readonly total: bigint;
  readonly tax: bigint;
  readonly taxPerLine: bigint;
}

/**
 * Attributes everything that differs within one order to its most specific causes, so that each defect is said once:
 * currency before amounts, an edit before what it changed, tax added to prices that contain it before tax, lines and charges before the total.
 * The effects of the drafts and of what is tolerated add up to ERP total minus shop total.
 */
export function attributeSale(sale: Sale, findings: readonly Finding[], allow: Allowances): Attribution {
  const currency = findings.find(({ kind }) => kind === 'currency-differs');
  if (currency !== undefined) {
    const rest = findings.filter((finding) => finding !== currency);
    return {
      drafts: [{ finding: currency, kind: 'currency-differs', effect: null, consequences: rest }],
      tolerated: [],
    };
  }
  const edit = findings.find(({ kind }) => kind === 'edit-not-carried');
  if (edit !== undefined) return attributeEdit(edit, findings, sale);
  const total = findings.find(({ kind }) => kind === 'order-total-differs');
  const tax = findings.find(({ kind }) => kind === 'tax-differs');
  const residual =
    sale.shop.total === null || sale.erp.total === null ? null : sale.erp.total - sale.shop.total;
  const reading = readSale(toPieces(findings, sale), sale, residual, allow.total);
  const result = assemble({ reading, settled: settleTax(tax, sale, reading, allow), total, tax, sale });
  // Without one of the totals nothing can be said of what moved it.
  if (residual !== null) return result;
  return { ...result, drafts: result.drafts.map((draft) => ({ ...draft, effect: null })) };
}

/** The document is the order as it was placed: whatever an edit changed since is one defect. */
function attributeEdit(edit: Finding, findings: readonly Finding[], { shop, erp }: Sale): Attribution {
  const effect = shop.total === null || erp.total === null ? null : erp.total - shop.total;
  const consequences = findings.filter((finding) => finding !== edit);
  return { drafts: [{ finding: edit, kind: 'edit-not-carried', effect, consequences }], tolerated: [] };
}

function settleTax(
  tax: Finding | undefined,
  sale: Sale,
  { expectedTax: expected, left, slack, taxMistake }: Reading,
  allow: Allowances,
): 'none' | 'consequence' | 'rounding' | 'defect' {
  if (tax === undefined) return 'none';
  if (expected === null || sale.erp.tax === null || sale.shop.tax === null) return 'defect';
  const lines = BigInt(Math.max(sale.shopLines, sale.erpLines, 1));
  const rounding = allow.tax > allow.taxPerLine * lines ? allow.tax : allow.taxPerLine * lines;
  const own = sale.erp.tax - sale.shop.tax;
  if (magnitude(own) <= rounding) return 'rounding';
  const difference =
    sale.erp.total === null || sale.shop.total === null ? 0n : sale.erp.total - sale.shop.total;
  const tolerance = rounding + unsureOf(difference, sale);
  if (magnitude(sale.erp.tax - expected) <= tolerance) return 'consequence';
  // What nothing finer explains moves the tax with it, at the order's own rate.
  if (taxMistake !== null || magnitude(left) <= slack || magnitude(left - own) <= slack) return 'defect';
  const moved = expectedTax(sale, difference);
  return moved !== null && magnitude(sale.erp.tax - moved) <= tolerance ? 'consequence' : 'defect';
}

/** What a tax that is wrong by itself adds to the total: all that is left, unless that is more than the tax. */
function effectOfTax(sale: Sale, { left, slack, expectedTax: expected }: Reading, hasTotal: boolean): bigint {
  if (sale.shopTaxIncluded !== false) return 0n;
  const [shopTax, erpTax] = [sale.shop.tax ?? 0n, sale.erp.tax ?? 0n];
  const own = erpTax - (expected ?? shopTax);
  // What else is wrong may bear tax, or, as a tip, bear none: the total says which.
  const isWhole = [own, erpTax - shopTax].some((effect) => magnitude(left - effect) <= slack);
  return !hasTotal || magnitude(left) <= slack || isWhole ? left : own;
}

/** What the drafts of a sale are made from. */
interface Parts {
  readonly reading: Reading;
  readonly settled: ReturnType<typeof settleTax>;
  readonly total: Finding | undefined;
  readonly tax: Finding | undefined;
  readonly sale: Sale;
}

function assemble(parts: Parts): Attribution {
  const { reading, total } = parts;
  const ofTax = taxDrafts(parts);
  // A mistake of the whole tax is counted in what the reading leaves already.
  const open = reading.left - (reading.taxMistake === null ? (ofTax[0]?.effect ?? 0n) : 0n);
  const balancing = reading.defects.find(
    ({ kind, effect }) => kind === 'rounding-line-unexplained' && effect !== 0n && effect === -open,
  );
  // A balancing line moves no total where it makes up for what is left.
  const defects = reading.defects.map((one) => (one === balancing ? { ...one, effect: 0n } : one));
  const drafts = [...defects.map(toDraft), ...ofTax];
  const left = balancing === undefined ? open : 0n;
  const isUnexplained = total !== undefined && magnitude(left) > reading.slack;
  const rest = isUnexplained
    ? { drafts: [...drafts, totalDraft(total, left)], tolerated: [] }
    : settleRest(drafts, left, parts);
  return {
    drafts: withConsequences(rest.drafts, parts),
    tolerated: [...leniencies(parts), ...rest.tolerated],
  };
}

function toDraft({ finding, kind, effect, also = [] }: Piece): Draft {
  return { finding, kind, effect, consequences: also };
}

function totalDraft(finding: Finding, effect: bigint): Draft {
  return { finding, kind: 'order-total-differs', effect, consequences: [] };
}

/** The break of the tax itself, if there is one. */
function taxDrafts({ reading, settled, total, tax, sale }: Parts): readonly Draft[] {
  if (reading.taxMistake !== null) {
    const finding = total ?? tax ?? reading.defects[0]?.finding;
    if (finding === undefined) return [];
    const control = tax?.control ?? finding.control;
    return [
      {
        finding: { ...finding, control },
        kind: 'tax-inclusive-mistaken',
        effect: reading.taxMistake,
        consequences: [],
        fingerprint: 'tax-on-top-of-inclusive-price',
        explainedShare: 1,
      },
    ];
  }
  if (settled !== 'defect' || tax === undefined) return [];
  return [
    {
      finding: tax,
      kind: 'tax-differs',
      effect: effectOfTax(sale, reading, total !== undefined),
      consequences: [],
    },
  ];
}

/** Differences that are harmless, each said once for the order. */
function leniencies({ reading, settled, tax, sale }: Parts): readonly Leniency[] {
  const unmapped = reading.presentation.filter(({ kind }) => kind === 'line-item-differs');
  const told = reading.presentation.filter(({ kind }) => kind !== 'line-item-differs');
  const rounded = settled === 'rounding' && reading.taxMistake === null && tax !== undefined ? [tax] : [];
  return (
    [
      ['tax rounded per line', rounded],
      ['item of a SKU that is mapped to none', unmapped],
      ['discount told in prices or on other lines', told],
    ] as const
  ).flatMap(([reason, [first]]) => (first === undefined ? [] : [leniency(reason, first.control, 0n, sale)]));
}

function leniency(reason: string, control: string, effect: bigint, sale: Sale): Leniency {
  return { reason, control, effect, currency: sale.shopCurrency, entity: sale.entity };
}

/** Puts what is left without a break of its own where it belongs. */
function settleRest(drafts: readonly Draft[], left: bigint, { reading, total, sale }: Parts): Attribution {
  if (left === 0n) return { drafts, tolerated: [] };
  // The totals agree although lines differ: the lines are not what the totals were made from.
  if (magnitude(left) > reading.slack && total === undefined)
    return { drafts: drafts.map((draft) => ({ ...draft, effect: 0n })), tolerated: [] };
  const [only, ...others] = drafts;
  // A rounding rest belongs to the one defect that made it; with several it is counted as rounding.
  if (only !== undefined && others.length === 0)
    return { drafts: [{ ...only, effect: (only.effect ?? 0n) + left }], tolerated: [] };
  return { drafts, tolerated: [leniency('rounding of amounts', total?.control ?? '', left, sale)] };
}

/** Puts what follows from a break under it: what is only told differently goes under the first. */
function withConsequences(
  drafts: readonly Draft[],
  { reading, settled, total, tax }: Parts,
): readonly Draft[] {
  const follows = settled === 'consequence' || reading.taxMistake !== null;
  const said = [total, follows ? tax : undefined].filter((finding) => finding !== undefined);
  return drafts.map((draft, i) => ({
    ...draft,
    consequences: [
      ...draft.consequences,
      ...said.filter((finding) => finding !== draft.finding),
      ...(i === 0 ? reading.presentation : []),
    ],
  }));
}
