import { type RootCause, rootCauses } from '../../../src/model/decision/index.ts';
import { Random } from '../../../src/sandbox/random.ts';
import { alsoLeft, ownModes } from './modes-of.ts';
import type { Confusion, OtherCasePlan, Planted } from './other-case.ts';
import { planWorld } from './plan-world.ts';

/** A hundred and twenty merchants: 20 without a cause, 50 with one, 35 with two, 15 with three. */
export function planOtherCases(seed: number): readonly OtherCasePlan[] {
  const random = new Random(seed).fork('others');
  const confused = confusionsOf(random.fork('confusions'));
  const truths = random.shuffled(
    truthsOf().map((causes, i) => ({ causes, confusion: confused.get(i) ?? null })),
  );
  return truths.map(({ causes, confusion }, i) => {
    const id = `other-${String(i + 1).padStart(3, '0')}`;
    const own = random.fork(id);
    const planted = plant(causes, confusion, own.fork('modes'));
    const brief = causes.length === 0 && confusion === null;
    const { world, goLive } = planWorld(own.between(1, 1_000_000), { planted, brief }, own.fork('world'));
    return { id, seed: world.seed, causes, confusion, planted, goLive, world };
  });
}

/** Every cause about as often as another, alone and beside each of the others. */
function truthsOf(): readonly (readonly RootCause[])[] {
  const pairs = rootCauses.flatMap((one, i) => rootCauses.slice(i + 1).map((other) => [one, other]));
  const triples = rootCauses.map((left) => rootCauses.filter((cause) => cause !== left));
  const round = <T>(values: readonly T[], count: number): T[] =>
    Array.from({ length: count }, (_, i) => values[i % values.length] as T);
  return [
    ...Array.from({ length: 20 }, () => []),
    ...round(
      rootCauses.map((cause) => [cause]),
      50,
    ),
    ...round(pairs, 35),
    ...round(triples, 15),
  ];
}

/** Which of the truths, in their order before they are shuffled, are made hard, and how. */
function confusionsOf(random: Random): ReadonlyMap<number, Confusion> {
  const [none, one, more] = [range(0, 20), range(20, 70), range(70, 120)].map((all) => random.shuffled(all));
  const hard = new Map<number, Confusion>();
  const make = (confusion: Confusion, from: number[] | undefined, count: number): void => {
    for (const i of from?.splice(0, count) ?? []) hard.set(i, confusion);
  };
  make('stray-fault', none, 3);
  make('mended-by-hand', none, 1);
  make('sparse', none, 1);
  make('stray-fault', one, 2);
  make('quiet', one, 2);
  make('other-kind', one, 2);
  make('sparse', one, 1);
  make('mended-by-hand', one, 1);
  make('paper-perfect', one, 1);
  make('quiet', more, 1);
  make('other-kind', more, 1);
  make('sparse', more, 1);
  make('paper-perfect', more, 1);
  return hard;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** How often, per hundred, a cause leaves none, one, two or three modes, as go-lives have it. */
const left: Readonly<Record<RootCause, readonly number[]>> = {
  'inadequate-uat': [4, 30, 40, 26],
  // Nothing may have gone wrong at the cutover; then only the records tell.
  'no-fallback-plan': [22, 54, 24, 0],
  'sku-master-misaligned': [6, 54, 34, 6],
  'insufficient-training': [10, 46, 36, 8],
};

/** What goes wrong for a few days at those who did all they should, and who mend it at once. */
const badDays: readonly string[] = [
  'ack-then-fail-no-retry',
  'authorisation-treated-as-payment',
  'check-then-insert-race',
  'credit-memo-line-collision',
  'event-delay-mistaken-for-loss',
  'missing-gl-mapping-blocks-order',
  'refund-imported-but-left-unposted',
  'shopify-side-shipment-not-in-erp',
  'shipping-tax-lost',
  'tip-line-dropped',
];

function plant(
  causes: readonly RootCause[],
  confusion: Confusion | null,
  random: Random,
): readonly Planted[] {
  if (confusion === 'quiet') return [];
  const planted: Planted[] = [];
  const add = (mode: string, because: RootCause | null): void => {
    if (planted.length < 4 && planted.every((one) => one.mode !== mode)) planted.push({ mode, because });
  };
  // Nobody could say a cause that shows neither in breaks nor in records.
  const mustShow = confusion === 'sparse' || confusion === 'paper-perfect' || confusion === 'other-kind';
  const wanted = random.shuffled(causes).map((cause) => {
    const drawn = Math.min(causes.length === 1 ? 3 : 2, weighted(left[cause], random));
    return { cause, count: mustShow ? Math.max(1, drawn) : drawn };
  });
  // The first of each before the second of any, so that the limit silences no cause.
  for (const round of [0, 1, 2]) {
    for (const { cause, count } of wanted) {
      if (round >= count) continue;
      const foreign = confusion === 'other-kind' || (round > 0 && random.chance(0.25));
      add(foreign ? random.pick(alsoLeft[cause]) : ownMode(cause, random), cause);
    }
  }
  if (confusion === 'stray-fault' || (confusion === 'mended-by-hand' && causes.length === 0)) {
    const other = random.pick(rootCauses.filter((cause) => !causes.includes(cause)));
    add(ownMode(other, random), null);
  }
  // A good go-live has a bad day, too.
  if (causes.length === 0 && confusion === null && random.chance(0.45)) add(random.pick(badDays), null);
  return planted;
}

/** A well-known one twice as often as another. */
function ownMode(cause: RootCause, random: Random): string {
  const { core, rest } = ownModes(cause);
  return random.pick([...core, ...core, ...rest]);
}

function weighted(shares: readonly number[], random: Random): number {
  let at = random.between(
    1,
    shares.reduce((total, share) => total + share, 0),
  );
  return shares.findIndex((share) => {
    at -= share;
    return at <= 0;
  });
}
