import type { ErpManner, Merchant } from '../../records/merchant.ts';
import type { Write } from '../text/sheet.ts';
import { openBusinessCentralFiles } from './business-central/business-central-files.ts';
import type { ErpFiles } from './erp-files.ts';
import { openNetSuiteFiles } from './netsuite/netsuite-files.ts';
import { openOdooFiles } from './odoo/odoo-files.ts';

const openers: Readonly<Record<ErpManner, (merchant: Merchant, write: Write) => ErpFiles>> = {
  'business-central': openBusinessCentralFiles,
  netsuite: openNetSuiteFiles,
  odoo: openOdooFiles,
};

/** Opens the ERP's files in the manner of the merchant's ERP. */
export function openErpFiles(merchant: Merchant, write: Write): ErpFiles {
  return openers[merchant.erp](merchant, write);
}
