import type { ErpDocument, ErpLine, Sale } from '../../records/erp-image.ts';
import type { Feature } from '../../records/feature.ts';
import type { Fault, FaultScope } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** Sales orders and invoices of a sale; those of goods given in exchange come after the others. */
export function salesDocuments({ erp }: Sale): readonly ErpDocument[] {
  return erp.documents.filter(({ type, status }) => type !== 'credit-memo' && status !== 'cancelled');
}

/** Credit memos of a sale that are in the books. */
export function creditMemos({ erp }: Sale): readonly ErpDocument[] {
  return erp.documents.filter(({ type, status }) => type === 'credit-memo' && status === 'posted');
}

/** Works out a document's amounts from its lines. */
export function retotal(document: ErpDocument): void {
  let [amount, tax] = [0n, 0n];
  for (const line of document.lines) {
    amount += line.amount;
    tax += taxOf(line);
  }
  document.tax = tax;
  document.net = document.taxIncluded ? amount - tax : amount;
  document.total = document.net + tax;
}

export function taxOf({ taxes }: ErpLine): bigint {
  return taxes.reduce((sum, { amount }) => sum + amount, 0n);
}

/** Takes the lines of a kind out of a document; whether there was one. */
export function dropLines(document: ErpDocument, kind: ErpLine['kind']): boolean {
  const kept = document.lines.filter((line) => line.kind !== kind);
  if (kept.length === document.lines.length) return false;
  document.lines = kept;
  retotal(document);
  return true;
}

/** A share of an amount, rounded half up. */
export function rounded(amount: bigint, by: bigint, of: bigint): bigint {
  const size = amount < 0n ? -amount : amount;
  const share = (2n * size * by + of) / (2n * of);
  return amount < 0n ? -share : share;
}

/** More than what tax rounded on each line may come to. */
export function isMoreThanRounding(difference: bigint, sale: Sale): boolean {
  const size = difference < 0n ? -difference : difference;
  const lines = Math.max(sale.order.lines.length, ...salesDocuments(sale).map((each) => each.lines.length));
  return size > BigInt(lines) + 1n;
}

interface SalesFault {
  readonly id: string;
  readonly needs: readonly Feature[];
  /** Any of these kinds is right; the first is the best. */
  readonly kinds: readonly string[];
  /** Changes the documents of a sale; false where there was nothing to change. */
  readonly change: (documents: readonly ErpDocument[], sale: Sale, scope: FaultScope) => boolean;
}

/** A fault in the sales documents of orders that are placed while it is there. */
export function inSalesDocuments({ id, needs, kinds, change }: SalesFault): Fault {
  return {
    id,
    needs,
    plant: (scope) => ({
      sale: (sale) => {
        const { order } = sale;
        if (!isThere(scope, order.createdAt) || order.cancelledAt !== null) return;
        const documents = salesDocuments(sale);
        if (documents.length > 0 && change(documents, sale, scope))
          scope.expect({ kinds, order: order.name });
      },
    }),
  };
}

/** A fault that takes the lines of one kind out of every document. */
export function withoutLines(
  kind: ErpLine['kind'],
  parts: { readonly id: string; readonly needs: readonly Feature[]; readonly breakKind: string },
): Fault {
  return inSalesDocuments({
    id: parts.id,
    needs: parts.needs,
    kinds: [parts.breakKind],
    change: (documents) => documents.filter((document) => dropLines(document, kind)).length > 0,
  });
}
