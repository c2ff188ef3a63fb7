import type { Cause } from '../cause.ts';

export const skuMasterMisaligned: Cause = {
  id: 'sku-master-misaligned',
  title: 'SKU master misaligned',
  under: null,
  upstream: false,
  raises: [],
  means: 'Shop and ERP do not mean the same item, unit or price by the same SKU.',
  why: 'Root cause: it is there when any of the forms beneath it is.',
  prior: null,
};
