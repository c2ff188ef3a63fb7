import { ChevronRight } from 'lucide-react';
import { words } from '../../../../../model/words.ts';
import type { RecordView, TrackedBreakDetail } from '../../../../api/answers.ts';
import { groupDecimal } from '../../../client/money.ts';
import { Badge } from '../../../parts/badge.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { Panel } from '../../../parts/panel.tsx';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const decimal = /^-?\d+(\.\d+)?$/;
const shown = (value: string | null, currency: string | null): string => {
  if (value === null) return 'nothing';
  return decimal.test(value) && currency !== null ? `${groupDecimal(value)} ${currency}` : value;
};

/** Why it is a break: what was expected and what was found, the rule that fired and what it lets pass, and what to do. */
export function Rule({ record, found }: { readonly record: RecordView; readonly found: TrackedBreakDetail }) {
  const { rule } = record;
  const [expected, actual, difference, currency] = (
    ['expected', 'actual', 'difference', 'currency'] as const
  ).map((name) => textOf(found.body[name]));
  return (
    <Panel title="Why it is a break">
      <dl className="mb-4 grid gap-2 sm:grid-cols-3">
        <Said name="Expected" value={shown(expected ?? null, currency ?? null)} />
        <Said name="Actual" value={shown(actual ?? null, currency ?? null)} />
        <Said
          name="Difference"
          value={
            typeof difference === 'string'
              ? shown(difference, currency ?? null)
              : typeof expected === 'string' && typeof actual === 'string'
                ? 'not given'
                : 'one side has nothing'
          }
        />
      </dl>
      <Facts
        facts={[
          ['Should hold', <span key="claim">{rule.claim === '' ? words(rule.control) : rule.claim}</span>],
          ['Why it matters', rule.why === '' ? 'not known' : rule.why],
          ['Tolerated', rule.tolerance ?? 'No difference'],
          ['What fired', rule.fired],
          ['What it means', rule.means],
          ['What to do', rule.next],
          [
            'Control',
            <code key="control" className="font-mono text-xs">
              {rule.control}
            </code>,
          ],
        ]}
      />
    </Panel>
  );
}

function Said({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="rounded-md bg-sunken px-3 py-2">
      <dt className="text-xs text-soft">{name}</dt>
      <dd className="font-medium break-words">{value}</dd>
    </div>
  );
}

const certainties = {
  certain: ['good', 'Certain'],
  inferred: ['warn', 'Inferred'],
  unmatched: ['bad', 'Not matched'],
  'not-kept': ['quiet', 'Not kept'],
} as const;

/** How the two records found each other, and which others would have fitted. */
export function Match({ match }: { readonly match: RecordView['match'] }) {
  const [tone, text] = certainties[match.certainty];
  return (
    <Panel title="How they were matched" aside={<Badge tone={tone}>{text}</Badge>}>
      <p className="text-sm">{match.how}</p>
      {match.alternatives.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-xs font-semibold text-soft">Others that would have fitted</h3>
          <ul className="text-sm">
            {match.alternatives.map(({ side, ref, why }) => (
              <li key={`${side} ${ref}`} className="border-b border-rule py-1.5 last:border-b-0">
                <span className="font-medium">{ref}</span>{' '}
                <span className="text-soft">
                  in the {side === 'erp' ? 'ERP' : 'shop'}: {why}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

/** What follows from it, and is therefore no break of its own. */
export function Consequences({ record }: { readonly record: RecordView }) {
  const { consequences } = record;
  if (consequences.length === 0) return null;
  return (
    <details className="card group">
      <summary className="flex min-h-11 items-center gap-2 px-4 text-sm font-semibold">
        <ChevronRight aria-hidden="true" size={14} className="transition-transform group-open:rotate-90" />
        What follows from it ({consequences.length})
      </summary>
      <ul className="border-t border-rule px-4 py-2 text-sm">
        {consequences.map(({ kind, field, expected, actual, difference, currency }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move, and two may say the same
          <li key={index} className="border-b border-rule py-1.5 last:border-b-0">
            <span className="font-medium">{words(kind)}</span>
            {field !== null && <span className="text-soft">, {words(field)}</span>}
            <span className="block text-soft">
              expected {shown(expected, currency)}, actual {shown(actual, currency)}
              {difference !== null && `, difference ${shown(difference, currency)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
