import { Notice } from '../../../parts/notice.tsx';
import { recordTitle } from '../files/file-row.tsx';
import { kindsOf, type Side, sideTitles } from '../files/uploaded-file.ts';
import type { Standing } from './standing.ts';

/** What stands in the way of a comparison: said before the run, not after it. */
export function WhatIsMissing({ standing: { lacking, compares, files } }: { readonly standing: Standing }) {
  const [side] = lacking;
  if (lacking.length === 1 && side !== undefined)
    return (
      <Notice tone="warn" title={`Files of the ${sideTitles[side]}'s side are missing.`}>
        A comparison needs both sides.
        {files.none.length > 0 && ' If one of the files above is of that side, say so beside it.'}
      </Notice>
    );
  if (lacking.length > 1)
    return (
      <Notice tone="warn" title="No file is given to a side yet.">
        Say beside each file whether it is of the shop or of the ERP.
      </Notice>
    );
  if (compares === null || compares.length > 0) return null;
  const held = (of: Side): string => [...new Set(files[of].flatMap(kindsOf))].map(recordTitle).join(', ');
  return (
    <Notice tone="warn" title="There is nothing to compare.">
      The shop's files hold {held('shop') || 'nothing that is known'}, the ERP's{' '}
      {held('erp') || 'nothing that is known'}. Orders need documents of the ERP beside them, stock levels
      need stock levels, and so on.
    </Notice>
  );
}
