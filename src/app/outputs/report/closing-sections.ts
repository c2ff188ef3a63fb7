import type { Summary } from '../../../model/index.ts';
import { limits } from './embed-breaks.ts';
import { type Html, html } from './html.ts';
import { section } from './parts.ts';

/** What the words on the page mean. */
export function readingSection(): Html {
  return section(
    'reading',
    'How to read this',
    null,
    html`<dl class="plain">
<div><dt>Expected, actual</dt><dd>Expected is the shop's value, or that of the agreed source of truth; actual is the ERP's.</dd></div>
<div><dt>Break</dt><dd>One record for which a control does not hold. One defect is one break: what follows from it is listed inside it as a consequence.</dd></div>
<div><dt>Problem</dt><dd>Breaks that share a cause, described by what sets them apart from the records that agree.</dd></div>
<div><dt>At risk</dt><dd>The money that depends on the break, in its own currency and, where a rate is known, in the base currency.</dd></div>
<div><dt>Totals</dt><dd>ERP less shop = explained by breaks + tolerated + unexplained. Nothing is rounded.</dd></div>
<div><dt>Could not be checked</dt><dd>The files do not hold what the control needs. It is not evidence of anything, and never counted as good.</dd></div>
</dl>`,
  );
}

/** What this was made from, so that it can be repeated. */
export function footer(summary: Summary): Html {
  return html`<footer><h2>Made from</h2><table class="hashes"><caption class="unseen">Input files with their SHA-256</caption><thead class="unseen"><tr><th scope="col">File</th><th scope="col">SHA-256</th></tr></thead><tbody>${summary.files
    .slice(0, limits.files)
    .map(
      (file) => html`<tr><th scope="row">${file.file}</th><td><code>${file.sha256}</code></td></tr>
`,
    )}</tbody></table>
<p>Tieout ${summary.run.version}. As of ${summary.asOf}, days in ${summary.timeZone}. The same files and profile give this same page again.</p></footer>
`;
}
