import { Link } from '@tanstack/react-router';
import { symptomTitles } from '../../../../model/words.ts';
import type { Home } from '../../../api/answers.ts';
import { count } from '../../client/figures.ts';
import { dayOf } from '../../client/time.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { HealthBadge } from '../../parts/badge.tsx';
import { Sparkline } from '../../parts/sparkline.tsx';
import type { HomeProps } from './home-props.ts';
import { allBreaks, openBreaks } from './links.ts';

/** The six symptoms: each with its health, what is open, what changed, and its weeks. */
export function Symptoms({ workspace, home }: HomeProps) {
  return (
    <section aria-label="The six symptoms">
      <h2 className="sr-only">The six symptoms</h2>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {home.symptoms.map((one) => (
          <Symptom key={one.symptom} workspace={workspace} home={home} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Symptom({ workspace, home, one }: HomeProps & { readonly one: Home['symptoms'][number] }) {
  const { symptom, health, open, baseMinor, withoutAmount } = one;
  const title = symptomTitles[symptom];
  const isKnown = health !== 'no-data' || open > 0;
  const search = openBreaks(home.environment, { symptom: [symptom] });
  return (
    <li className="card flex min-w-0 flex-col gap-2 p-3.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-sm font-semibold">
          <Link
            to="/w/$workspace/breaks"
            params={{ workspace }}
            search={allBreaks(home.environment, { symptom: [symptom] })}
            className="text-ink no-underline hover:underline"
          >
            {title}
          </Link>
        </h3>
        <HealthBadge health={health} />
      </div>
      <div className="flex items-end justify-between gap-3">
        <div className="min-w-0">
          {isKnown ? (
            <Link
              to="/w/$workspace/breaks"
              params={{ workspace }}
              search={search}
              className="block text-2xl leading-none font-semibold text-ink no-underline hover:underline"
            >
              <span className="sr-only">{title}: </span>
              {count(open)}
              <span className="ml-1 text-sm font-normal text-soft">open</span>
            </Link>
          ) : (
            <div className="text-sm text-soft">Not known: nothing was looked at</div>
          )}
          {open === 0 && health === 'breaks' && (
            <Link
              to="/w/$workspace/breaks"
              params={{ workspace }}
              search={allBreaks(home.environment, { symptom: [symptom] })}
              className="mt-1.5 block text-sm text-ink"
            >
              all fixed, not proven yet, or at rest
            </Link>
          )}
          {open > 0 && (
            <div className="mt-1.5 text-sm">
              <Link
                to="/w/$workspace/breaks"
                params={{ workspace }}
                search={{ ...search, order: 'largest' }}
                className="text-ink no-underline hover:underline"
              >
                <MinorAmount minor={baseMinor} currency={home.currency ?? 'XXX'} /> at risk
              </Link>
              {withoutAmount > 0 && withoutAmount < open && (
                <span className="block text-xs text-soft">and {count(withoutAmount)} without an amount</span>
              )}
            </div>
          )}
        </div>
        {one.weeks.length > 0 && (
          <Sparkline
            name={`${title}: breaks by week`}
            points={one.weeks.slice(-13).map(({ from, count: number }) => ({
              label: `week of ${dayOf(from)}`,
              value: number,
            }))}
          />
        )}
      </div>
      <Change workspace={workspace} home={home} one={one} />
    </li>
  );
}

function Change({ workspace, home, one }: HomeProps & { readonly one: Home['symptoms'][number] }) {
  const { symptom, newSinceLast, goneSinceLast } = one;
  const { run } = home;
  if (run === null || newSinceLast === null || goneSinceLast === null) return null;
  const linked = (
    number: number,
    outcome: readonly ('new' | 'back' | 'regressed' | 'gone')[],
    text: string,
  ) =>
    number === 0 ? null : (
      <Link
        to="/w/$workspace/breaks"
        params={{ workspace }}
        search={allBreaks(home.environment, { symptom: [symptom], run: run.id, outcome })}
        className="text-ink"
      >
        {count(number)} {text}
      </Link>
    );
  if (run.number === 1)
    return (
      <p className="mt-auto border-t border-rule pt-2 text-xs text-soft">Looked at for the first time</p>
    );
  return (
    <p className="mt-auto flex gap-3 border-t border-rule pt-2 text-xs text-soft">
      {newSinceLast === 0 &&
        goneSinceLast === 0 &&
        (one.health === 'no-data' ? 'Nothing to compare' : 'No change since the run before')}
      {linked(newSinceLast, ['new', 'back', 'regressed'], 'new or back')}
      {linked(goneSinceLast, ['gone'], 'gone')}
    </p>
  );
}
