import type { Random } from '../random.ts';
import type { Feature } from '../records/feature.ts';
import type { Variant } from '../records/merchant.ts';

const nouns = [
  ['Trail Jacket', 'TRJ', 12_900],
  ['Merino Tee', 'MET', 4_500],
  ['Camp Mug', 'CMG', 1_890],
  ['Day Pack', 'DPK', 8_450],
  ['Wool Beanie', 'WBN', 2_750],
  ['Hiking Sock', 'HSK', 1_295],
  ['Rain Shell', 'RSH', 17_900],
  ['Fleece Vest', 'FLV', 7_200],
  ['Head Torch', 'HTR', 3_999],
  ['Dry Bag', 'DRB', 2_425],
  ['Trekking Pole', 'TKP', 6_890],
  ['Down Quilt', 'DWQ', 21_500],
  ['Water Filter', 'WTF', 4_190],
  ['Cook Set', 'CKS', 5_490],
] as const;
const colours = [
  ['Black', 'BLK'],
  ['Moss', 'MOS'],
  ['Rust', 'RST'],
  ['Slate', 'SLT'],
] as const;

/** About sixty variants: plain ones, and gift cards, cases and bundles where the merchant has them. */
export function makeCatalogue(features: ReadonlySet<Feature>, random: Random): Variant[] {
  const ownNumbers = random.chance(0.5);
  const first = random.between(1_000, 5_000);
  const variants: Variant[] = [];
  const add = (
    given: Partial<Variant> & Pick<Variant, 'productTitle' | 'title' | 'sku' | 'price' | 'productId'>,
  ) => {
    const at = variants.length;
    variants.push({
      id: String(45_100_000_000_000 + first * 1_000 + at * 33),
      inventoryItem: String(47_200_000_000_000 + first * 1_000 + at * 33),
      barcode: ean(first * 100 + at),
      item: ownNumbers ? String(100_000 + first * 10 + at) : given.sku,
      kind: 'product',
      unitFactor: 1,
      unit: 'PCS',
      components: [],
      ...given,
    });
  };
  const priceOf = (minor: number): bigint => BigInt(minor + random.between(0, 9) * 100);
  for (const [at, [noun, code, base]] of nouns.entries()) {
    const productId = String(8_300_000_000_000 + first * 100 + at);
    for (const [colour, short] of colours) {
      add({ productId, productTitle: noun, title: colour, sku: `${code}-${short}`, price: priceOf(base) });
    }
  }
  if (features.has('units')) addCases(variants, add);
  if (features.has('bundles')) addBundles(variants, add, first);
  if (features.has('gift-cards')) {
    for (const value of [25, 50]) {
      add({
        productId: String(8_390_000_000_000 + first),
        productTitle: 'Gift Card',
        title: String(value),
        sku: `GIFT-${value}`,
        price: BigInt(value * 100),
        kind: 'gift-card',
        barcode: '',
      });
    }
  }
  return variants;
}

type Add = (
  given: Partial<Variant> & Pick<Variant, 'productTitle' | 'title' | 'sku' | 'price' | 'productId'>,
) => void;

/** A case of twelve beside the single piece, an item of its own counted in pieces. */
function addCases(variants: readonly Variant[], add: Add): void {
  for (const single of [variants[8], variants[20]]) {
    if (!single) continue;
    add({
      productId: single.productId,
      productTitle: single.productTitle,
      title: `${single.title} / Case of 12`,
      sku: `${single.sku}-C12`,
      price: single.price * 11n,
      unitFactor: 12,
      unit: 'CASE',
    });
  }
}

/** Bundles whose first component comes once, so that every price can be spread in whole cents. */
function addBundles(variants: readonly Variant[], add: Add, first: number): void {
  const sets = [
    ['Starter Set', 'SET-START', [0, 9, 17], [1, 1, 2]],
    ['Camp Kitchen', 'SET-CAMP', [52, 10, 48], [1, 4, 1]],
  ] as const;
  for (const [at, [title, sku, parts, counts]] of sets.entries()) {
    const chosen = parts.map((part, place) => ({ variant: variants[part], quantity: counts[place] ?? 1 }));
    const components = chosen.flatMap(({ variant, quantity }) =>
      variant ? [{ variant: variant.id, quantity }] : [],
    );
    const worth = chosen.reduce(
      (sum, { variant, quantity }) => sum + (variant?.price ?? 0n) * BigInt(quantity),
      0n,
    );
    add({
      productId: String(8_380_000_000_000 + first + at),
      productTitle: title,
      title: 'Default Title',
      sku,
      price: (worth * 85n) / 100n,
      kind: 'bundle',
      components,
    });
  }
}

/** An EAN-13 with its check digit. */
function ean(number: number): string {
  const body = `40${String(number).padStart(10, '0')}`;
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += Number(body[at]) * (at % 2 === 0 ? 1 : 3);
  return body + String((10 - (sum % 10)) % 10);
}
