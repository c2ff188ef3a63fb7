import type { Summary } from '../../../model/index.ts';
import { controlState, ledgerTitles, symptomTitles, verdictTitles } from '../../../model/words.ts';
import { addAmounts, countText, isZero } from '../decimal-text.ts';
import { moneyText, type SymptomState, symptomRisk, symptomState } from '../labels.ts';
import { type Html, html, type Part } from './html.ts';
import {
  amount,
  countLink,
  type IconName,
  mark,
  rowsLink,
  section,
  type TableColumn,
  table,
} from './parts.ts';

const verdictIcons: Readonly<Record<Summary['verdict'], IconName>> = {
  clean: 'holds',
  breaks: 'broken',
  'could-not-decide': 'unknown',
};
const verdictWords: Readonly<Record<Summary['verdict'], string>> = {
  clean: 'Clean',
  breaks: 'Breaks found',
  'could-not-decide': 'Could not decide',
};

function figure(title: string, value: Part, note: Part): Html {
  return html`<div><dt>${title}</dt><dd><b>${value}</b> <small>${note}</small></dd></div>\n`;
}

/** The verdict, its sentence, and the few figures that everything else explains. */
export function verdictSection(summary: Summary): Html {
  const { match, symptoms, verdict } = summary;
  const risks = symptoms.flatMap((one) => one.atRiskBase ?? []);
  const without = symptoms.reduce((sum, one) => sum + one.withoutAmount, 0);
  const risk = without === summary.breaks ? 'not known' : moneyText(addAmounts(risks), summary.baseCurrency);
  const over =
    without === 0 ? 'sum over all breaks' : `and ${countText(without)} breaks whose amount is not known`;
  const unchecked = summary.controls.filter((one) => controlState(one) === 'could-not-check').length;
  return html`<section id="verdict" class="verdict ${verdict}" aria-labelledby="verdict-title">
<p class="eyebrow">${mark(verdictIcons[verdict], verdictWords[verdict])}</p>
<h1 id="verdict-title">${verdictTitles[verdict]}</h1>
<p class="sentence">${summary.sentence}</p>
<dl class="figures">
${figure('At risk', summary.breaks === 0 ? moneyText('0', summary.baseCurrency) : rowsLink({}, risk), over)}
${figure('Breaks', countLink(summary.breaks, {}), html`in <a href="#problems">${countText(summary.problems)} problems</a>`)}
${figure('Orders matched', html`<a href="#match">${match.ratePercent === null ? 'none' : `${match.ratePercent} %`}</a>`, `${countText(match.matched)} of ${countText(match.shopOrders)}`)}
${figure('Controls not checked', html`<a href="#controls">${countText(unchecked)}</a>`, `of ${countText(summary.controls.length)}`)}
${figure('Rows in quarantine', html`<a href="#quarantine">${countText(summary.quarantined)}</a>`, 'could not be read')}
</dl></section>
`;
}

const tieColumns: readonly TableColumn[] = [
  { title: 'Ledger', rowHeader: true },
  { title: 'Entity' },
  { title: 'Currency' },
  { title: 'Shop', numeric: true },
  { title: 'ERP', numeric: true },
  { title: 'ERP less shop', numeric: true },
  { title: 'Explained by breaks', numeric: true },
  { title: 'Tolerated', numeric: true },
  { title: 'Unexplained', numeric: true },
];

/** Both sides' totals, and what explains their difference to the cent. */
export function tiesSection(summary: Summary): Html {
  const open = summary.ties.filter((tie) => !isZero(tie.unexplained)).length;
  const rows = summary.ties.map(({ ledger, entity, currency, ...tie }) => [
    ledgerTitles[ledger],
    entity,
    currency,
    html`<a href="#files">${amount(tie.shop)}</a>`,
    html`<a href="#files">${amount(tie.erp)}</a>`,
    isZero(tie.difference)
      ? amount(tie.difference)
      : rowsLink({ ledger, entity, currency }, amount(tie.difference)),
    isZero(tie.explainedByBreaks)
      ? amount(tie.explainedByBreaks)
      : rowsLink({ ledger, entity, currency }, amount(tie.explainedByBreaks)),
    isZero(tie.tolerated) ? amount(tie.tolerated) : html`<a href="#tolerated">${amount(tie.tolerated)}</a>`,
    isZero(tie.unexplained)
      ? mark('holds', amount(tie.unexplained))
      : mark('broken', amount(tie.unexplained)),
  ]);
  const lead =
    rows.length === 0
      ? 'There were no totals to compare.'
      : open === 0
        ? 'Every difference between the two totals is explained to the cent: by breaks, or by differences within tolerance.'
        : `${countText(open)} of ${countText(rows.length)} totals have a remainder that nothing explains.`;
  return section(
    'ties',
    'Totals that tie',
    lead,
    rows.length > 0 && table('ties', 'Totals of both sides by ledger, entity and currency', tieColumns, rows),
  );
}

const stateMarks = {
  broken: ['broken', 'Broken'],
  'partly-checked': ['unknown', 'Holds as far as it could be checked'],
  'could-not-check': ['unknown', 'Could not be checked'],
  holds: ['holds', 'Holds'],
} as const satisfies Readonly<Record<SymptomState, readonly [IconName, string]>>;

/** The six symptoms with what is known of each. */
export function symptomsSection(summary: Summary): Html {
  const cards = summary.symptoms.map((one) => {
    const state = symptomState(one);
    const unknown = state === 'could-not-check';
    const { holds, broken, couldNotCheck } = one.controls;
    const parts = [
      holds && `${holds} ${holds === 1 ? 'holds' : 'hold'}`,
      broken && `${broken} broken`,
      couldNotCheck && `${couldNotCheck} could not be checked`,
    ].filter(Boolean);
    return html`<li class="${state}"><div class="pair"><h3>${symptomTitles[one.symptom]}</h3>
<p class="state">${mark(stateMarks[state][0], stateMarks[state][1])}</p></div>
<div class="pair"><p class="count">${unknown ? html`<b>\u2013</b> not known` : html`<b>${countLink(one.breaks, { symptom: one.symptom })}</b> ${one.breaks === 1 ? 'break' : 'breaks'}`}</p>
<p class="risk">${one.breaks > 0 && html`<span>${symptomRisk(one, summary)}</span> at risk`}</p></div>
<p class="claims"><a href="#controls">${parts.length === 0 ? 'no control looks at it' : `Controls: ${parts.join(', ')}`}</a></p></li>
`;
  });
  return section('symptoms', 'Six symptoms', null, html`<ul class="cards">${cards}</ul>`);
}
