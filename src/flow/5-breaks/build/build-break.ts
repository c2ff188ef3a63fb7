import { formatMinor, noCurrency, stableId } from '../../../ground/index.ts';
import { type Break, breakKinds } from '../../../model/index.ts';
import { attributesOf } from '../attributes-of.ts';
import { type Books, inBase } from '../books.ts';
import type { Draft } from '../finding.ts';
import type { Lineage } from '../lineage.ts';
import { type Loaded, text } from '../load-findings.ts';
import { atRisk, type Risk } from './at-risk.ts';
import { effectsOf } from './effects-of.ts';
import { explain } from './explain.ts';
import { identityOf } from './identity-of.ts';
import { occurredAt } from './occurred-at.ts';
import { findPlace, skuOf } from './place.ts';
import { recordsOf } from './records-of.ts';
import { toConsequence } from './to-consequence.ts';
import { valuesOf } from './values-of.ts';

/** What is known around all breaks. */
export interface Surroundings {
  readonly loaded: Loaded;
  readonly books: Books;
  readonly lineage: Lineage;
  readonly asOf: string;
  /** The profile keeps books by entity. */
  readonly entities: boolean;
}

/** Gives a draft its records, amounts and sentence; its id comes from what it is, never from where it was read. */
export function buildBreak(draft: Draft, around: Surroundings, nth: (identity: string) => number): Break {
  const { finding, kind, fingerprint, explainedShare = 0, candidates = [] } = draft;
  const { loaded, books } = around;
  const place = findPlace(finding, loaded);
  const { order, shopLine, currency } = place;
  const identity = identityOf(draft, place);
  const values = valuesOf(draft, place, books);
  const risk = atRisk(draft, place, books);
  const name = text(order, 'name');
  const line = order === undefined ? null : text(shopLine, 'position');
  const sku = skuOf(finding, place);
  return {
    id: stableId('brk', [...identity, String(nth(identity.join('\u001f')))]),
    kind,
    symptom: breakKinds[kind],
    control: finding.control,
    severity: finding.severity,
    ...(name === null ? {} : { order: name }),
    ...(line === null ? {} : { line }),
    ...(sku === null ? {} : { sku }),
    ...recordsOf(finding, place, line, around.lineage),
    ...(finding.field === null ? {} : { field: finding.field }),
    ...values,
    ...(currency === null ? {} : { currency }),
    atRisk: riskText(risk, books, place.day),
    effects: [
      ...effectsOf(draft, place, around.entities),
      ...(draft.carried ?? []).flatMap((one) =>
        effectsOf(one, findPlace(one.finding, loaded), around.entities),
      ),
    ],
    ...(fingerprint === undefined ? {} : { fingerprint }),
    explainedShare,
    ...(candidates.length === 0 ? {} : { candidates }),
    consequences: draft.consequences.map(toConsequence),
    ...occurredAt(place, around.asOf),
    explanation: explain(draft, place, values, risk),
    attributes: attributesOf(draft, place, books),
  };
}

function riskText({ minor, currency }: Risk, books: Books, day: string | null): Break['atRisk'] {
  const base = inBase(books, minor, currency, day);
  return {
    amount: formatMinor(minor, currency ?? noCurrency),
    currency: currency ?? noCurrency,
    base: base === null || books.baseCurrency === null ? null : formatMinor(base, books.baseCurrency),
  };
}
