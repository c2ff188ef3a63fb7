import { dayLabel } from './calendar.ts';
import { divideRounded, formatCents, formatMillionths, formatPercent } from './cents.ts';
import type { CsvFile } from './csv-file.ts';
import type { DocumentTotals } from './document.ts';
import type { Currency } from './rates.ts';

export const DOCUMENTS_HEADER =
  'DocNo,DocType,ExternalDocNo,CustomerNo,DocumentDate,PostingDate,CurrencyCode,CurrencyFactor,VATPct,AmountExclVAT,VATAmount,AmountInclVAT,AmountInclVAT_LCY,ShipToCountry';
export const LINES_HEADER =
  'DocNo,LineNo,Type,No,Description,Quantity,UnitPriceInclVAT,LineDiscountAmount,LineAmountInclVAT';

/** An ERP document ready to be written; amounts in minor units, the rate in millionths per GBP. */
export interface ErpDocument {
  readonly no: string;
  readonly type: 'Invoice' | 'Credit Memo';
  readonly reference: string;
  readonly customer: number;
  readonly documentDay: number;
  readonly postingDay: number;
  readonly currency: Currency;
  readonly factor: number;
  readonly rate: number;
  readonly totals: DocumentTotals;
  readonly country: string;
}

/** Writes the document's header row and its lines. */
export function writeDocument(documents: CsvFile, lines: CsvFile, document: ErpDocument): void {
  const { no, totals, factor } = document;
  const local = divideRounded(totals.including * 1_000_000, factor);
  documents.write(
    `${no},${document.type},${document.reference},C${document.customer},${dayLabel(document.documentDay)},${dayLabel(document.postingDay)},` +
      `${document.currency},${formatMillionths(factor)},${formatPercent(document.rate)},${formatCents(totals.excluding)},${formatCents(totals.tax)},` +
      `${formatCents(totals.including)},${formatCents(local)},${document.country}\n`,
  );
  let text = '';
  let lineNo = 0;
  for (const row of totals.rows) {
    lineNo += 10_000;
    text += `${no},${lineNo},${row}`;
  }
  lines.write(text);
}
