import type { CanonRow } from '../canon-rows.ts';

/** Rows of the second file, the ERP's, have ids above this: file number times 2^40. */
const erpFile = 2 ** 40;

export interface Goods {
  readonly sku: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: number;
  readonly discount?: number;
  readonly tax?: number;
  readonly kind?: string;
}

/** Collects records and numbers them as reading files would. */
export class Books {
  readonly tables: Record<string, CanonRow[]> = {};
  #row = 0;

  add(table: string, record: CanonRow): void {
    const list = this.tables[table] ?? [];
    list.push(record);
    this.tables[table] = list;
  }

  shopId(): number {
    this.#row += 1;
    return this.#row;
  }

  erpId(): number {
    return erpFile + this.shopId();
  }

  order(name: string, total: number | null, goods: readonly Goods[], more: CanonRow = {}): number {
    const id = this.shopId();
    const day = (more['placed_on'] as string | undefined) ?? '2024-03-10';
    this.add('shop_order', {
      order_id: id,
      shop: 'UK',
      external_id: `gid-${id}`,
      name: `#${name}`,
      ref_key: name,
      currency: 'GBP',
      shipping: 0,
      tax: 0,
      discount: 0,
      total,
      refunded: 0,
      tax_included: true,
      placed_at: `${day} 23:30:00+00`,
      placed_on: day,
      financial_status: 'paid',
      fulfilment_status: 'fulfilled',
      customer_key: `C${name}`,
      email_key: `c${name}@example.com`,
      email_form: `c${name}@example.com`,
      entity: 'GB01',
      country: 'GB',
      gateway: 'cards',
      source_name: 'web',
      incomplete: false,
      ...more,
    });
    for (const { sku, quantity, price, amount, discount = 0, tax, kind = 'item' } of goods) {
      this.add('shop_order_line', {
        line_id: this.shopId(),
        order_id: id,
        kind,
        sku,
        item_key: kind === 'item' ? sku.toUpperCase() : null,
        title: titles[sku.toUpperCase()] ?? null,
        quantity,
        unit_price: price,
        amount,
        discount,
        tax,
        vendor: 'Löwe & Söhne',
      });
    }
    return id;
  }

  document(
    number: string,
    ref: string | null,
    total: number | null,
    goods: readonly Goods[],
    more: CanonRow = {},
  ): number {
    const id = this.erpId();
    const day = (more['document_on'] as string | undefined) ?? '2024-03-10';
    this.add('erp_document', {
      document_id: id,
      number,
      numbered: true,
      type: 'invoice',
      class: 'invoice',
      reference: ref === null ? null : `#${ref}`,
      ref_key: ref,
      customer: ref === null ? null : `C${ref}`,
      customer_key: ref === null ? null : `C${ref}`,
      email_key: ref === null ? null : `c${ref}@example.com`,
      email_form: ref === null ? null : `c${ref}@example.com`,
      document_on: day,
      posted_on: day,
      created_at: `${day} 23:45:10.25+00`,
      currency: 'GBP',
      tax: 0,
      total,
      tax_included: true,
      entity: 'GB01',
      status: 'posted',
      fulfilment_status: 'fulfilled',
      sign: 1,
      incomplete: false,
      ...more,
    });
    for (const { sku, quantity, price, amount, discount = 0, tax, kind = 'item' } of goods) {
      this.add('erp_document_line', {
        line_id: this.erpId(),
        document_id: id,
        line_no: '10000',
        kind,
        item: kind === 'item' ? sku : null,
        item_key: kind === 'item' ? sku.toUpperCase() : null,
        description: titles[sku.toUpperCase()] ?? null,
        quantity,
        unit_price: price,
        amount,
        discount,
        tax,
        account: kind === 'item' ? '4000' : '8430',
      });
    }
    return id;
  }

  refund(ref: string, amount: number, more: CanonRow = {}): void {
    const id = this.shopId();
    this.add('shop_refund', {
      refund_id: id,
      external_id: `refund-${id}`,
      ref_key: ref,
      order_name: `#${ref}`,
      amount,
      currency: 'GBP',
      refunded_on: '2024-03-20',
      gateway: 'cards',
      dated: true,
      ...more,
    });
  }

  credit(number: string, ref: string | null, total: number, more: CanonRow = {}): void {
    this.document(number, ref, total, [], {
      type: 'credit-memo',
      class: 'credit',
      document_on: '2024-03-20',
      posted_on: '2024-03-20',
      sign: -1,
      ...more,
    });
  }
}
const titles: Readonly<Record<string, string>> = {
  'A-1': 'Straße der Träume, Teekanne blau',
  'B-2': 'Petite théière rouge émaillée',
  'C-3': 'Wooden bird house with a green roof',
  'D-4': 'Set of six silver spoons',
};
