/**
 * The files of a sandbox world: what Shopify and an ERP would deliver of it.
 * Comes in: sales, books and master data, one after the other. Goes out: text, piece after piece, to a sink. May touch:
 * ground and the sandbox's records. Refuses: the disk; the sink writes.
 */
export type { ErpBooks, ErpFiles } from './erp/erp-files.ts';
export { openErpFiles } from './erp/open-erp-files.ts';
export { openShopFiles, type ShopBooks, type ShopFiles } from './shop/shop-files.ts';
export type { Write } from './text/sheet.ts';
