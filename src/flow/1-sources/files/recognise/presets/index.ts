/**
 * The known exports, sorted by id.
 * Comes in: nothing. Goes out: presets. May touch: nothing. Refuses: two presets that recognise one header.
 */
import type { Preset } from '../preset.ts';
import { acumaticaInvoices, acumaticaLines, acumaticaOrders, acumaticaStock } from './acumatica.ts';
import {
  businessCentralApiCreditMemos,
  businessCentralApiInvoices,
  businessCentralApiItems,
  businessCentralApiLines,
  businessCentralApiOrders,
  businessCentralDocuments,
  businessCentralLines,
} from './business-central.ts';
import { erpnextInvoices, erpnextOrders, erpnextStock } from './erpnext.ts';
import {
  netsuiteSavedSearch,
  netsuiteStock,
  netsuiteTransactionLines,
  netsuiteTransactions,
} from './netsuite.ts';
import { odooInvoices, odooSaleOrders } from './odoo.ts';
import { quickbooksEntities, quickbooksSalesDetail, quickbooksTransactions } from './quickbooks.ts';
import { sapBusinessOneDocuments, sapBusinessOneLines, sapBusinessOneStock } from './sap-business-one.ts';
import { shopifyCustomers } from './shopify-customers.ts';
import { shopifyInventory, shopifyInventoryWide } from './shopify-inventory.ts';
import { shopifyOrderTransactions } from './shopify-order-transactions.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { shopifyPaymentTransactions } from './shopify-payment-transactions.ts';
import { shopifyPayouts } from './shopify-payouts.ts';
import { shopifyProducts2025, shopifyProductsClassic } from './shopify-products.ts';
import { trytonInvoices, trytonSales } from './tryton.ts';
import { xeroInvoiceLines, xeroInvoices } from './xero.ts';

export const presets: readonly Preset[] = [
  acumaticaInvoices,
  acumaticaLines,
  acumaticaOrders,
  acumaticaStock,
  businessCentralApiCreditMemos,
  businessCentralApiInvoices,
  businessCentralApiItems,
  businessCentralApiLines,
  businessCentralApiOrders,
  businessCentralDocuments,
  businessCentralLines,
  erpnextInvoices,
  erpnextOrders,
  erpnextStock,
  netsuiteSavedSearch,
  netsuiteStock,
  netsuiteTransactionLines,
  netsuiteTransactions,
  odooInvoices,
  odooSaleOrders,
  quickbooksEntities,
  quickbooksSalesDetail,
  quickbooksTransactions,
  sapBusinessOneDocuments,
  sapBusinessOneLines,
  sapBusinessOneStock,
  shopifyCustomers,
  shopifyInventory,
  shopifyInventoryWide,
  shopifyOrderTransactions,
  shopifyOrders,
  shopifyPaymentTransactions,
  shopifyPayouts,
  shopifyProducts2025,
  shopifyProductsClassic,
  trytonInvoices,
  trytonSales,
  xeroInvoiceLines,
  xeroInvoices,
];
