import type { Books } from './books.ts';
import { mug } from './goods.ts';

/** Items, references that double or mislead, and SKUs in several spellings. */
export function addMasters(books: Books): void {
  const items: readonly (readonly [string, string, boolean | null])[] = [
    ['A-1', 'STRASSE DER TRÄUME teekanne blau', false],
    ['B-2', 'Petite théière rouge émaillée', null],
    ['C-3', 'Wooden bird house with a green roof', true],
    ['ITEM-2', 'Anything else', false],
    ['SPOON', 'Set of six silver spoons', true],
    ['BIRD', 'Wooden bird house, green roof', false],
  ];
  for (const [item, description, blocked] of items) {
    books.add('erp_item', {
      item_id: books.erpId(),
      item,
      item_key: item,
      description,
      unit: 'PCS',
      blocked,
    });
  }
  const references: readonly (readonly [string, string])[] = [
    ['dup', 'ITEM-2'],
    ['dup', 'A-1'],
    ['DUP', 'A-1'],
    ['wrong', 'SPOON'],
    ['ghost', 'NOT-THERE'],
  ];
  for (const [sku, item] of references) {
    books.add('item_reference', {
      reference_id: books.erpId(),
      sku,
      sku_key: sku.toUpperCase(),
      item,
      item_key: item,
    });
  }
  for (const [sku, title] of [
    ['wrong', 'Wooden bird house (green roof)'],
    ['Wrong', 'Wooden bird house (green roof)'],
    ['unknown', 'set of six silver spoons'],
    ['ünbekannt', null],
  ] as const) {
    books.add('shop_item', {
      item_id: books.shopId(),
      sku,
      sku_key: sku.toUpperCase(),
      item_key: sku.toUpperCase(),
      title,
    });
  }
  const id = books.order('6001', 300, [{ ...mug(1, 100), sku: 'plain' }]);
  books.add('shop_order_line', {
    line_id: books.shopId(),
    order_id: id,
    kind: 'item',
    sku: 'wrong',
    item_key: 'WRONG',
    title: 'Wooden bird house, green roof',
    quantity: '2',
    unit_price: '1',
    amount: 200,
    discount: 0,
  });
  books.document('SI-61', '6001', 300, [
    { ...mug(1, 100), sku: 'PLAIN' },
    { ...mug(2, 100), sku: 'SPOON' },
  ]);
}

/** Stock levels and shipments. */
export function addStock(books: Books): void {
  const levels: readonly (readonly [string, string | null, string | null, string | null])[] = [
    ['A-1', 'London', '10', '10'],
    ['B-2', 'London', '3.5', '3.25'],
    ['C-3', 'London', '4', null],
    ['SPOON', 'London', null, '7'],
    ['A-1', 'Leeds', '5', null],
    ['B-2', 'Leeds', '0', null],
    ['A-1', 'York', null, '2'],
    ['A-1', null, '1', '1'],
    ['WRONG', 'London', '9', null],
  ];
  for (const [sku, location, shop, erp] of levels) {
    const place = { location, location_key: location?.toUpperCase() ?? null };
    if (shop !== null) {
      books.add('shop_stock', {
        stock_id: books.shopId(),
        sku,
        item_key: sku,
        ...place,
        on_hand: shop,
        available: shop,
      });
    }
    if (erp !== null) {
      books.add('erp_stock', {
        stock_id: books.erpId(),
        item: sku,
        item_key: sku,
        ...place,
        on_hand: erp,
        available: '1',
      });
    }
  }
  const shipments: readonly (readonly [string, string | null, string | null, string | null])[] = [
    ['1001', 'A-1', '2', '2'],
    ['1001', 'B-2', '1', null],
    ['1002', 'A-1', null, '1'],
    ['2001', 'A-1', '1', '2'],
    ['2002', null, '1', '1.5'],
  ];
  for (const [ref, item, shop, erp] of shipments) {
    const common = { ref_key: ref, item_key: item, shipped_on: '2024-03-12' };
    if (shop !== null) {
      books.add('shop_fulfilment', {
        ...common,
        fulfilment_id: books.shopId(),
        quantity: shop,
        status: null,
      });
    }
    if (erp !== null) {
      books.add('erp_fulfilment', {
        ...common,
        fulfilment_id: books.erpId(),
        quantity: erp,
        status: 'posted',
      });
    }
  }
}
