import { countText, groupThousands } from '../decimal-text.ts';
import { type Html, html, type Part, trusted } from './html.ts';

/** A name of one of the drawings in the page's sprite. */
export type IconName = 'holds' | 'broken' | 'unknown' | 'none';

/** The drawings used on the page; each stands beside words that say the same. */
export const sprite: Html = trusted(
  '<svg class="sprite" aria-hidden="true"><symbol id="i-holds" viewBox="0 0 16 16"><path d="M2.5 8.5 6.3 12.3 13.5 4" fill="none" stroke="currentColor" stroke-width="2"/></symbol>' +
    '<symbol id="i-broken" viewBox="0 0 16 16"><path d="M2.5 6h11M2.5 10h11M10.5 2.5 5.5 13.5" fill="none" stroke="currentColor" stroke-width="1.8"/></symbol>' +
    '<symbol id="i-unknown" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 1.6"/><path d="M8 4.6v4.2M8 10.4v1.4" stroke="currentColor" stroke-width="1.8"/></symbol>' +
    '<symbol id="i-none" viewBox="0 0 16 16"><path d="M3 8h10" stroke="currentColor" stroke-width="1.6"/></symbol></svg>',
);

/** A drawing; the words beside it say what it means. */
function icon(name: IconName): Html {
  return html`<svg class="icon" aria-hidden="true"><use href="#i-${name}"/></svg>`;
}

/** A drawing with its words, in the colour of what it says. */
export function mark(name: IconName, words: string): Html {
  return html`<span class="mark ${name}">${icon(name)} ${words}</span>`;
}

/** What the list of breaks can be narrowed by, from a link. */
export interface RowFilter {
  readonly symptom?: string;
  readonly kind?: string;
  readonly problem?: string;
  readonly control?: string;
  readonly ledger?: string;
  readonly entity?: string;
  readonly currency?: string;
}

/** A link that narrows the list of breaks to the rows behind a number, and goes there. */
export function rowsLink(filter: RowFilter, words: Part): Html {
  return html`<a href="#rows?${new URLSearchParams({ ...filter }).toString()}">${words}</a>`;
}

/** A count, linked to its rows unless there are none. */
export function countLink(count: number, filter: RowFilter): Html {
  return count === 0 ? html`0` : rowsLink(filter, countText(count));
}

/** An amount for people; a zero is a dash-free plain zero, so that columns line up. */
export function amount(text: string): string {
  return groupThousands(text);
}

/** One column of a table. */
export interface TableColumn {
  readonly title: string;
  readonly numeric?: true;
  /** The column that names the row. */
  readonly rowHeader?: true;
}

/** A table with a caption for those who cannot see the heading above it; narrow screens show its rows as blocks. */
export function table(
  name: string,
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly Part[])[],
): Html {
  const cell = (column: TableColumn, part: Part): Html =>
    column.rowHeader
      ? html`<th role="rowheader" scope="row" data-label="${column.title}"><span>${part}</span></th>`
      : html`<td role="cell" data-label="${column.title}"${column.numeric ? trusted(' class="number"') : null}><span>${part}</span></td>`;
  const heads = columns.map(
    (column) =>
      html`<th role="columnheader" scope="col"${column.numeric ? trusted(' class="number"') : null}>${column.title}</th>`,
  );
  const body = rows.map(
    (row) => html`<tr role="row">${columns.map((column, i) => cell(column, row[i]))}</tr>\n`,
  );
  return html`<table role="table" class="grid ${name}"><caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">${body}</tbody></table>`;
}

/** A section of the page with its heading and, under it, what it says. */
export function section(id: string, title: string, lead: Part, ...content: readonly Part[]): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${lead ? html`<p class="lead">${lead}</p>` : null}
${content}</section>
`;
}

/** A day of an instant: its date as written, in the offset it carries. */
export function day(instant: string | undefined): string {
  return instant?.slice(0, 10) ?? '';
}
