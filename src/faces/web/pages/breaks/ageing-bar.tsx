import { Link } from '@tanstack/react-router';
import type { AgeBucket, Ageing } from '../../../api/answers.ts';
import { groupDecimal, minorToDecimal } from '../../client/money.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { classNames } from '../../parts/class-names.ts';
import { countOf, countText } from '../../parts/triage/count-text.ts';
import { type BreaksSearch, changed } from './search.ts';

/** The breaks of the list by age: how many, and what they come to. Each bucket narrows the list to itself. */
export function AgeingBar({
  workspace,
  search,
  currency,
  ageing,
}: {
  readonly workspace: string;
  readonly search: BreaksSearch;
  readonly currency: string;
  readonly ageing: Ageing | undefined;
}) {
  if (ageing === undefined) return <div className="mb-3 h-13 animate-pulse rounded bg-hover" />;
  const items = ageing.items.filter(({ bucket, count }) => bucket !== 'unknown' || count > 0);
  const most = Math.max(1, ...items.map(({ count }) => count));
  const mostMinor = items.reduce((max, { baseMinor }) => {
    const minor = BigInt(baseMinor ?? 0);
    return minor > max ? minor : max;
  }, 1n);
  return (
    <section aria-label="By age" className="relative mb-3 overflow-x-auto">
      <ul className="grid min-w-[40rem] auto-cols-fr grid-flow-col gap-1">
        {items.map((item) => (
          <Bucket
            key={item.bucket}
            workspace={workspace}
            search={search}
            currency={currency}
            item={item}
            share={item.count / most}
            valueShare={Number((BigInt(item.baseMinor ?? 0) * 1000n) / mostMinor) / 1000}
          />
        ))}
      </ul>
    </section>
  );
}

function Bucket({
  workspace,
  search,
  currency,
  item,
  share,
  valueShare,
}: {
  readonly workspace: string;
  readonly search: BreaksSearch;
  readonly currency: string;
  readonly item: AgeBucket;
  readonly share: number;
  readonly valueShare: number;
}) {
  const own = ownFilter(item);
  const value =
    item.baseMinor === null
      ? ''
      : `, ${groupDecimal(minorToDecimal(item.baseMinor, currency))} ${currency} at risk`;
  const said = `${countOf({ count: item.count, capped: false }, 'break')}${value}`;
  const isChosen =
    search.from === own.from && search.to === own.to && search.undated === own.undated && hasAny(own);
  return (
    <li>
      <Link
        to="/w/$workspace/breaks"
        params={{ workspace }}
        search={changed(search, isChosen ? none : { ...none, ...own })}
        replace
        resetScroll={false}
        activeOptions={{ exact: true, includeSearch: true }}
        activeProps={{}}
        aria-current={isChosen ? 'true' : undefined}
        title={said}
        className={classNames(
          'block rounded-md border px-2 py-1 text-ink no-underline hover:bg-hover',
          isChosen ? 'border-accent bg-chosen' : 'border-rule bg-raised',
        )}
      >
        <span className="flex items-baseline justify-between gap-2 text-xs">
          <span className="truncate text-soft">{titleOf(item)}</span>
          <span className="font-medium">
            {countText({ count: item.count, capped: false })}
            <span className="sr-only"> breaks, at risk</span>
          </span>
        </span>
        <span className="flex items-center gap-2 text-xs">
          <span aria-hidden="true" className="flex flex-1 flex-col gap-0.5">
            <Bar share={share} className="bg-accent" />
            <Bar share={valueShare} className="bg-warn" />
          </span>
          <span className="text-soft">
            <MinorAmount
              minor={item.baseMinor ?? (item.count === 0 ? '0' : null)}
              currency={currency}
              short
            />
          </span>
        </span>
      </Link>
    </li>
  );
}

function Bar({ share, className }: { readonly share: number; readonly className: string }) {
  return (
    <span
      className={classNames('block h-[3px] rounded-full', className)}
      style={{ width: `${Math.round(share * 100)}%` }}
    />
  );
}

const none = { from: null, to: null, undated: null } as const;

function ownFilter({ from, to, bucket }: AgeBucket): Pick<BreaksSearch, 'from' | 'to' | 'undated'> {
  if (bucket === 'unknown') return { undated: 'true' };
  return { ...(from !== null && { from }), ...(to !== null && { to }) };
}

const hasAny = (filter: object): boolean => Object.keys(filter).length > 0;

function titleOf({ bucket, fromDays, toDays }: AgeBucket): string {
  if (bucket === 'unknown') return 'Day not known';
  if (toDays === null) return `${fromDays}+ days`;
  return `${fromDays}–${toDays} days`;
}
