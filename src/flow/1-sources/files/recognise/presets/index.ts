/**
 * The known exports, by id.
 * Comes in: nothing. Goes out: presets. May touch: nothing. Refuses: two presets that recognise one header.
 */
import type { Preset } from '../preset.ts';
import { shopifyCustomers } from './shopify-customers.ts';
import { shopifyInventory, shopifyInventoryWide } from './shopify-inventory.ts';
import { shopifyOrderTransactions } from './shopify-order-transactions.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { shopifyPaymentTransactions } from './shopify-payment-transactions.ts';
import { shopifyPayouts } from './shopify-payouts.ts';
import { shopifyProducts2025, shopifyProductsClassic } from './shopify-products.ts';

export const presets: readonly Preset[] = [
  shopifyCustomers,
  shopifyInventory,
  shopifyInventoryWide,
  shopifyOrderTransactions,
  shopifyOrders,
  shopifyPaymentTransactions,
  shopifyPayouts,
  shopifyProducts2025,
  shopifyProductsClassic,
];
