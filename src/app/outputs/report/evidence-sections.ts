import type { FileCount, QuarantinedRow, SkuFinding, Summary } from '../../../model/index.ts';
import {
  type ControlState,
  controlState,
  controlStateTitles,
  symptomTitles,
  words,
} from '../../../model/words.ts';
import { countText } from '../decimal-text.ts';
import { moneyText } from '../labels.ts';
import { limits } from './embed-breaks.ts';
import { clip, type Html, html, type Part } from './html.ts';
import { countLink, type IconName, mark, section, table } from './parts.ts';

const stateIcons: Readonly<Record<ControlState, IconName>> = {
  holds: 'holds',
  broken: 'broken',
  'could-not-check': 'unknown',
  'does-not-apply': 'none',
};
const stateRank: Readonly<Record<ControlState, number>> = {
  broken: 0,
  'could-not-check': 1,
  holds: 2,
  'does-not-apply': 3,
};

/** Every claim that was put to the data, and what came of it. */
export function controlsSection({ controls }: Summary): Html {
  const sorted = controls.toSorted(
    (a, b) =>
      stateRank[controlState(a)] - stateRank[controlState(b)] ||
      b.breaks - a.breaks ||
      (a.control < b.control ? -1 : 1),
  );
  const rows = sorted.map((one) => [
    html`${one.claim} <code>${one.control}</code>${one.reason !== undefined && html`<span class="reason">${clip(one.reason, 400)}</span>`}`,
    symptomTitles[one.symptom],
    mark(stateIcons[controlState(one)], controlStateTitles[controlState(one)]),
    one.result === 'could-not-check' && one.checked === 0 ? '\u2013' : countText(one.checked),
    one.result === 'could-not-check' && one.breaks === 0
      ? '\u2013'
      : countLink(one.breaks, { control: one.control }),
    one.tolerated === 0 ? '0' : html`<a href="#tolerated">${countText(one.tolerated)}</a>`,
  ]);
  return section(
    'controls',
    'Controls',
    'Each control is one claim that should hold for every record it looks at. What could not be checked is not taken to hold; what does not apply found nothing of its kind in the data, or the profile says why it is no gap.',
    table(
      'controls',
      'Controls with their results',
      [
        { title: 'Claim', rowHeader: true },
        { title: 'Symptom' },
        { title: 'Result' },
        { title: 'Checked', numeric: true },
        { title: 'Breaks', numeric: true },
        { title: 'Tolerated', numeric: true },
      ],
      rows,
    ),
  );
}

/** Differences that are harmless under the profile, summed with their sign. */
export function toleratedSection({ tolerated }: Summary): Html {
  const rows = tolerated.map((one) => [
    one.reason,
    countText(one.count),
    one.sums.length === 0
      ? 'no money'
      : html`${one.sums.map((sum) => html`<span class="sum">${moneyText(sum.amount, sum.currency)}</span> `)}`,
  ]);
  return section(
    'tolerated',
    'Tolerated differences',
    rows.length === 0
      ? 'None.'
      : 'Harmless under the profile, and not breaks. Sums keep their sign: one that grows in a direction is a bias worth a look.',
    rows.length > 0 &&
      table(
        'tolerated',
        'Tolerated differences',
        [
          { title: 'Reason', rowHeader: true },
          { title: 'Count', numeric: true },
          { title: 'Sum, ERP less shop', numeric: true },
        ],
        rows,
      ),
  );
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

function conserved(file: FileCount): Html {
  const rest = file.rows - file.canonical - sum(file.excluded) - file.quarantined;
  return rest === 0 ? mark('holds', 'adds up') : mark('broken', `${countText(rest)} unaccounted for`);
}

function exclusions(excluded: Readonly<Record<string, number>>): Part {
  const parts = Object.entries(excluded).filter(([, count]) => count > 0);
  if (parts.length === 0) return '0';
  return html`${countText(sum(excluded))} <small>${parts.map(([reason, count]) => `${countText(count)} ${reason}`).join(', ')}</small>`;
}

/** Every input file with where its rows went. */
export function filesSection({ files }: Summary): Html {
  const rows = files
    .slice(0, limits.files)
    .map((file) => [
      html`${file.file} <small>${words(file.records)}, read by ${file.by}</small>`,
      file.side === 'shop' ? 'Shop' : 'ERP',
      countText(file.rows),
      countText(file.canonical),
      exclusions(file.excluded),
      file.quarantined === 0 ? '0' : html`<a href="#quarantine">${countText(file.quarantined)}</a>`,
      conserved(file),
    ]);
  const more =
    files.length > limits.files &&
    html` The first ${countText(limits.files)} of ${countText(files.length)} files are shown; all are in <a href="summary.json">summary.json</a>.`;
  return section(
    'files',
    'Files read',
    html`Every row ends in exactly one place: rows = records + excluded + quarantined.${more}`,
    table(
      'files',
      'Input files and where their rows went',
      [
        { title: 'File', rowHeader: true },
        { title: 'Side' },
        { title: 'Rows', numeric: true },
        { title: 'Records', numeric: true },
        { title: 'Excluded', numeric: true },
        { title: 'Quarantined', numeric: true },
        { title: 'Conserved' },
      ],
      rows,
    ),
  );
}

/** How shop orders and ERP documents found each other. */
export function matchSection({ match, conflicts, notes }: Summary): Html {
  const list = (joint: string, counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${countText(count)} ${joint} ${name}`)
      .join(', ') || 'none';
  return section(
    'match',
    'How records were matched',
    null,
    html`<dl class="plain"><div><dt>Shop orders</dt><dd>${countText(match.shopOrders)}, of which ${countText(match.matched)} matched${match.ratePercent !== null && ` (${match.ratePercent} %)`}</dd></div>
<div><dt>By pass</dt><dd>${list('by', match.passes)}</dd></div><div><dt>Shop to ERP</dt><dd>${list('as', match.shapes)}</dd></div>
<div><dt>Left open</dt><dd>${countText(match.ambiguous)} ambiguous, ${countText(match.suggested)} suggested but not taken</dd></div>
<div><dt>Conflicts</dt><dd>${countText(conflicts)} ${conflicts === 1 ? 'record came' : 'records came'} with the same id and different content</dd></div></dl>
${notes.length > 0 && html`<ul class="notes">${notes.slice(0, 50).map((note) => html`<li>${clip(note, 500)}</li>`)}</ul>`}`,
  );
}

/** The first rows that could not be read, with what would mend them. */
export function quarantineSection(rows: readonly QuarantinedRow[], total: number): Html {
  if (total === 0) return section('quarantine', 'Quarantine', 'Every row could be read.');
  const shown = rows.slice(0, limits.quarantine);
  const lead = html`Rows that could not be read were set aside, not guessed at.${shown.length < total && html` The first ${countText(shown.length)} of ${countText(total)} are shown; all are in <a href="quarantine.jsonl">quarantine.jsonl</a>.`}`;
  return section(
    'quarantine',
    'Quarantine',
    lead,
    table(
      'quarantine',
      'Rows that could not be read',
      [
        { title: 'Where', rowHeader: true },
        { title: 'Column' },
        { title: 'Value' },
        { title: 'Why' },
        { title: 'What would mend it' },
      ],
      shown.map((row) => [
        html`<code>${clip(row.file, 200)}:${String(row.line)}</code>`,
        clip(row.column ?? 'the whole row', 80),
        row.value === null ? '\u2013' : html`<code>${clip(row.value, 120)}</code>`,
        clip(row.reason, 300),
        clip(row.mend, 300),
      ]),
    ),
  );
}

/** The first findings of the SKU master. */
export function skusSection(skus: readonly SkuFinding[]): Html {
  if (skus.length === 0)
    return section('skus', 'SKU master', 'Nothing was found in the SKU master, or no items were given.');
  const shown = skus.slice(0, limits.skus);
  return section(
    'skus',
    'SKU master',
    html`${shown.length < skus.length ? `The first ${countText(shown.length)} of ${countText(skus.length)} findings are shown; all` : `All ${countText(skus.length)} findings`} are in <a href="skus.jsonl">skus.jsonl</a>.`,
    table(
      'skus',
      'SKU master findings',
      [
        { title: 'SKU', rowHeader: true },
        { title: 'Item' },
        { title: 'Finding' },
        { title: 'Suggested item' },
        { title: 'Read from' },
      ],
      shown.map((one) => [
        clip(one.sku ?? '\u2013', 60),
        clip(one.item ?? '\u2013', 60),
        html`${clip(one.explanation, 300)} <small>${words(one.kind)}</small>`,
        one.suggestion === undefined
          ? '\u2013'
          : html`${one.suggestion.item} <small>score ${one.suggestion.score}: ${clip(one.suggestion.reasons.join(', '), 200)}</small>`,
        html`<code>${one.source ?? '\u2013'}</code>`,
      ]),
    ),
  );
}
