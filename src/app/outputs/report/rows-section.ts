import { breakKinds, type Summary, symptoms } from '../../../model/index.ts';
import { symptomTitles, words } from '../../../model/words.ts';
import { countText } from '../decimal-text.ts';
import type { EmbeddedBreak } from './embed-breaks.ts';
import { type Html, html } from './html.ts';
import { rowsLink, section } from './parts.ts';

/** Says exactly how many of the breaks the page carries, and where the others are. */
function embeddedNote(embedded: number, total: number): Html {
  if (embedded === total)
    return html`All ${countText(total)} breaks are on this page; the same rows are in <a href="breaks.csv">breaks.csv</a>, <a href="breaks.xlsx">breaks.xlsx</a> and <a href="breaks.jsonl">breaks.jsonl</a> beside it.`;
  return html`This page carries ${countText(embedded)} of ${countText(total)} breaks: the first of the list and a sample of each problem. All ${countText(total)} are in <a href="breaks.csv">breaks.csv</a>, <a href="breaks.xlsx">breaks.xlsx</a> and <a href="breaks.jsonl">breaks.jsonl</a> beside it.`;
}

/** Breaks that share nothing with others. */
export function looseSection(loose: number, embedded: number): Html {
  if (loose === 0) return section('loose', 'Breaks without a problem', 'Every break belongs to a problem.');
  const lead = html`${rowsLink({ problem: 'none' }, countText(loose))} ${loose === 1 ? 'break shares' : 'breaks share'} no cause with others and each stands alone.`;
  return section(
    'loose',
    'Breaks without a problem',
    lead,
    embedded > 0 &&
      html`<details class="rows" data-problem="none"><summary>Show ${countText(embedded)} of ${countText(loose)} records</summary></details>`,
  );
}

/** The list of all breaks with what narrows it. */
export function rowsSection(breaks: readonly EmbeddedBreak[], summary: Summary): Html {
  const present = new Set<string>(breaks.map((one) => one.kind));
  const groups = symptoms.map((symptom) => {
    const kinds = Object.entries(breakKinds).filter(([kind, of]) => of === symptom && present.has(kind));
    return (
      kinds.length > 0 &&
      html`<optgroup label="${symptomTitles[symptom]}">${kinds.map(([kind]) => html`<option value="${kind}">${words(kind)}</option>`)}</optgroup>`
    );
  });
  return section(
    'rows',
    'All breaks',
    embeddedNote(breaks.length, summary.breaks),
    breaks.length > 0 &&
      html`<form class="filter" role="search" aria-label="Breaks"><label>Containing <input id="filter-text" type="search" autocomplete="off" spellcheck="false" placeholder="order, SKU, document, words"></label>
<label>Kind <select id="filter-kind"><option value="">every kind</option>${groups}</select></label>
<ul id="filter-chips" class="chips"></ul>
<p id="filter-count" role="status"></p></form>
<div id="row-list" class="row-list"></div>
<noscript><p>The rows need JavaScript to be shown here; they are all in <a href="breaks.csv">breaks.csv</a>.</p></noscript>`,
  );
}
