import type { Merchant } from '../../../records/merchant.ts';
import { type Yaml, yamlText } from '../../text/yaml-text.ts';
import { accountRoleNames, agreementOf, kindsByAccount } from '../shared-profile.ts';

type Rule = { readonly [key: string]: Yaml };

/** The profile that reads the files of this manner. */
export function profileText(merchant: Merchant): string {
  const rules = [...documentRules(merchant), ...movementRules(), ...masterRules()];
  return yamlText({
    ...agreementOf(merchant),
    files: rules.map(({ match, ...rule }) => ({
      match: `${String(match)}.csv`,
      side: 'erp',
      format: { decimal: ',', dateOrder: 'dmy' },
      ...rule,
    })),
  });
}

function documentRules(merchant: Merchant): readonly Rule[] {
  const header = (match: string): Rule => ({
    match,
    record: 'document',
    rateDirection: 'per-base',
    columns: {
      number: 'No.',
      type: {
        column: 'Document Type',
        values: { Order: 'sales-order', Invoice: 'invoice', 'Credit Memo': 'credit-memo' },
      },
      reference: 'External Document No.',
      externalId: 'Shpfy Order Id',
      appliesTo: 'Applies-to Doc. No.',
      customer: 'Sell-to Customer No.',
      email: 'Sell-to E-Mail',
      documentOn: 'Document Date',
      postedOn: 'Posting Date',
      dueOn: 'Due Date',
      createdAt: 'SystemCreatedAt',
      createdBy: 'SystemCreatedBy',
      currency: 'Currency Code',
      rate: 'Currency Factor',
      net: 'Amount',
      total: 'Amount Including VAT',
      baseTotal: 'Amount Including VAT (LCY)',
      taxIncluded: 'Prices Including VAT',
      entity: 'Company',
      status: {
        column: 'Status',
        values: {
          Released: 'open',
          Open: 'draft',
          Posted: 'posted',
          'Fully Invoiced': 'closed',
          Cancelled: 'cancelled',
        },
      },
      fulfilmentStatus: {
        column: 'Shipping Status',
        values: {
          'Completely Shipped': 'fulfilled',
          'Partially Shipped': 'partial',
          'Not Shipped': 'unfulfilled',
        },
      },
      paymentStatus: 'Shpfy Financial Status',
      location: 'Location Code',
    },
  });
  const lines = (match: string): Rule => ({
    match,
    record: 'document-line',
    columns: {
      document: 'Document No.',
      line: 'Line No.',
      kind: [
        { when: { Type: 'G/L Account' }, column: 'No.', values: kindsByAccount(merchant) },
        { column: 'Type', values: { Item: 'item', '*': 'comment' } },
      ],
      item: { column: 'No.', when: { Type: 'Item' } },
      account: 'Sales Account No.',
      description: 'Description',
      quantity: 'Quantity',
      unitFactor: 'Qty. per Unit of Measure',
      unitPrice: 'Unit Price',
      discount: 'Line Discount Amount',
      amount: 'Line Amount',
      tax: 'VAT Amount',
      location: 'Location Code',
      shopLine: 'Shpfy Order Line Id',
    },
  });
  const tables = ['Sales Header', 'Sales Header Archive', 'Sales Invoice Header', 'Sales Cr.Memo Header'];
  return [...tables.map(header), ...tables.map((table) => lines(table.replace('Header', 'Line')))];
}

function movementRules(): readonly Rule[] {
  const payments = (match: string, status: string): Rule => ({
    match,
    record: 'payment',
    columns: {
      id: 'Shpfy Transaction Id',
      order: 'External Document No.',
      type: [
        { column: 'Reason Code', values: { DISPUTE: 'dispute', 'DISPUTE-WON': 'dispute-reversal' } },
        { column: 'Document Type', values: { Payment: 'payment', Refund: 'refund' } },
      ],
      occurredAt: 'Posting Date',
      createdAt: 'SystemCreatedAt',
      amount: { column: 'Amount', negate: true },
      currency: 'Currency Code',
      gateway: 'Payment Method Code',
      account: 'Bal. Account No.',
      entity: 'Company',
      status: { constant: status },
    },
  });
  return [
    payments('Cust. Ledger Entry', 'posted'),
    payments('Gen. Journal Line', 'draft'),
    {
      match: 'Sales Shipment Line',
      record: 'fulfilment',
      columns: {
        id: 'Document No.',
        order: 'External Document No.',
        shippedAt: 'Posting Date',
        createdAt: 'SystemCreatedAt',
        sku: 'No.',
        quantity: 'Quantity',
        location: 'Location Code',
        status: { column: 'Correction', values: { Yes: 'cancelled', No: 'posted' } },
        line: 'Shpfy Order Line Id',
        counterpart: 'Shpfy Fulfillment Id',
      },
    },
    {
      match: 'Return Receipt Line',
      record: 'return',
      columns: {
        id: 'Document No.',
        order: 'External Document No.',
        line: 'Shpfy Order Line Id',
        sku: 'No.',
        quantity: 'Quantity',
        restocked: 'Quantity Restocked',
        location: 'Location Code',
        on: 'Posting Date',
        status: { constant: 'posted' },
      },
    },
    {
      match: 'G_L Entry',
      record: 'posting',
      columns: {
        document: 'Document No.',
        account: 'G/L Account No.',
        entity: 'Company',
        postedOn: 'Posting Date',
        amount: 'Amount',
        currency: 'Currency Code',
        description: 'Description',
        order: 'External Document No.',
        kind: 'Posting Group',
      },
    },
    {
      match: 'Shpfy Log Entry',
      record: 'integration-log',
      columns: {
        id: 'Entry No.',
        at: 'Date and Time',
        topic: 'Topic',
        object: 'Shopify Order No.',
        status: {
          column: 'Status',
          values: { Success: 'success', Error: 'error', Throttled: 'throttled', Skipped: 'skipped' },
        },
        message: 'Message',
        document: 'Document No.',
        attempt: 'Attempt',
        delivery: 'Webhook Id',
      },
    },
  ];
}

function masterRules(): readonly Rule[] {
  return [
    {
      match: 'Item',
      record: 'item',
      columns: {
        sku: 'No.',
        title: 'Description',
        barcode: 'GTIN',
        unit: 'Base Unit of Measure',
        price: 'Unit Price',
        blocked: 'Blocked',
        isFallback: { column: 'Item Category Code', values: { FALLBACK: 'true', '*': 'false' } },
        createdAt: 'SystemCreatedAt',
        createdBy: 'SystemCreatedBy',
        productId: 'Shpfy Product Id',
        variantId: 'Shpfy Variant Id',
        status: 'Shpfy Product Status',
      },
    },
    {
      match: 'Item Reference',
      record: 'item-reference',
      columns: { sku: 'Reference No.', item: 'Item No.', factor: 'Qty. per Unit of Measure' },
    },
    {
      match: 'Price List Line',
      record: 'list-price',
      columns: {
        list: 'Price List Code',
        item: 'Asset No.',
        price: 'Unit Price',
        currency: 'Currency Code',
        startsOn: 'Starting Date',
        endsOn: 'Ending Date',
        changedAt: 'SystemModifiedAt',
        changedBy: 'SystemModifiedBy',
      },
    },
    {
      match: 'Customer',
      record: 'customer',
      columns: { id: 'No.', name: 'Name', email: 'E-Mail', country: 'Country/Region Code' },
    },
    {
      match: 'G_L Account',
      record: 'account',
      columns: {
        id: 'No.',
        name: 'Name',
        role: { column: 'Account Subcategory', values: accountRoleNames },
      },
    },
    { match: 'Location', record: 'location', columns: { id: 'Code', name: 'Name' } },
    {
      match: 'Item by Location',
      record: 'stock-level',
      columns: {
        sku: 'Item No.',
        location: 'Location Code',
        onHand: 'Inventory',
        available: 'Available Inventory',
        committed: 'Qty. on Sales Order',
        incoming: 'Qty. on Purch. Order',
        movedAt: 'Last Entry At',
        syncedAt: 'Shpfy Last Sync At',
        syncBatch: 'Shpfy Sync Batch',
      },
    },
    {
      match: 'Currency Exchange Rate',
      record: 'rate',
      rateDirection: 'per-base',
      columns: { on: 'Starting Date', currency: 'Currency Code', rate: 'Exchange Rate Amount' },
    },
    {
      match: 'Bank Account Ledger Entry',
      record: 'payout',
      columns: {
        id: 'External Document No.',
        paidOn: 'Posting Date',
        gross: 'Gross Amount',
        fee: 'Fee Amount',
        net: 'Amount',
        currency: 'Currency Code',
        entity: 'Company',
      },
    },
  ];
}
