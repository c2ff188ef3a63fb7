import { fractionDigits } from '../decimal-text.ts';

const bodyStyles = 3;

/** Number formats met so far, and the cell style each of them got; written last, when all are known. */
export interface Styles {
  /** The style of a number with this many digits and, for money, this currency. */
  number(value: string, currency?: string): number;
  xml(): string;
}

/** Style of the header row. */
export const headerStyle = 1;
/** Style of text cells: Excel's own text format, so that an order number is not made a number on editing. */
export const textStyle = 2;

function formatCode(digits: number, currency: string | undefined): string {
  const number = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  // A code from a file is quoted as literal text, so only letters may stand in it.
  return currency !== undefined && /^[A-Z]{3}$/.test(currency) ? `${number}\\ [$${currency}]` : number;
}

/** A table of styles that grows with the numbers it is asked for. */
export function createStyles(): Styles {
  const formats = new Map<string, number>();
  return {
    number(value, currency) {
      const code = formatCode(fractionDigits(value), currency);
      const known = formats.get(code);
      if (known !== undefined) return known;
      const style = bodyStyles + formats.size;
      formats.set(code, style);
      return style;
    },
    xml() {
      const codes = [...formats.keys()];
      const numFmts = codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('');
      const xfs = codes.map(
        (_, i) =>
          `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
      );
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${codes.length > 0 ? `<numFmts count="${codes.length}">${numFmts}</numFmts>` : ''}<fonts count="2"><font><sz val="10"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A4D"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${bodyStyles + codes.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
    },
  };
}
