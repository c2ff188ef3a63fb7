import { failureModes } from '../../../../src/model/catalogue/index.ts';
import { type Uat, type UatCase, uatCondition, uatConditions } from '../../../../src/model/decision/index.ts';
import type { Feature } from '../../../../src/sandbox/index.ts';
import { conditionsIn } from './conditions-in.ts';
import { afterLive, beforeLive, drawn, isKept, type Scene, withRole } from './scene.ts';

type Result = UatCase['result'];
interface Test {
  readonly conditions: readonly string[];
  readonly result: Result;
  readonly at: string | null;
  readonly worked?: boolean;
}

const soldSo: Readonly<Partial<Record<Feature, readonly string[]>>> = {
  pos: ['pos', 'customer-unknown'],
  tips: ['tip'],
  duties: ['duties'],
  fees: ['additional-fee'],
  b2b: ['b2b', 'payment-terms', 'tax-exempt'],
  'multi-shop': ['multi-shop'],
  bundles: ['bundle'],
  marketplace: ['marketplace'],
  disputes: ['dispute', 'payout'],
  payouts: ['payout'],
  cash: ['cash-rounding'],
  units: ['unit-of-measure'],
  'split-shipments': ['several-locations'],
  'tax-included': ['tax-inclusive'],
  'sales-tax': ['tax-region', 'shipping-tax'],
};
/** What every script begins with; none of it is an edge. */
const plain = [
  'Order paid by card, shipped on the next day',
  'Customer arrives in the ERP with the order',
  'Product with two variants arrives in the shop',
  'Stock of one item goes up and down',
  'Invoice printed and sent',
  'Order of three items, standard shipping',
  'Sales order released to the warehouse',
  'Tracking number is shown to the customer',
  'Payment posted to the bank account',
  'Smoke test of the connection',
];
const words: Readonly<Record<string, string>> = {
  b2b: 'wholesale',
  cancellation: 'Cancelled order',
  'discount-code': 'coupon',
  exchange: 'swap',
  'full-refund': 'credit note',
  'gift-card-sold': 'Gift Cards',
  'gift-card-tender': 'Gift Cards',
  'multi-currency': 'FX',
  'order-edit': 'changed order',
  'partial-fulfilment': 'part delivery',
  'partial-refund': 'Partial Refund',
  payout: 'Payouts',
  'period-end': 'month end',
  pos: 'store sale',
  return: 'RMA',
  'several-locations': 'two warehouses',
  'split-payment': 'split tender',
  'tax-region': 'sales tax',
};

/** How a merchant's acceptance tests were recorded. */
export function tellUat(scene: Scene): Uat | null {
  const { random } = scene;
  if (!scene.shows('inadequate-uat')) {
    if (!isKept(scene, { keen: 0.99, usual: 0.93, careless: 0.7 })) return null;
    return written(scene, soundTests(scene), { signed: 0.85, migrated: [0.56, 0.18] });
  }
  const way = drawn(
    {
      'happy-path': 34,
      'but-for-what-breaks': 20,
      unfinished: 22,
      'failed-and-live': 10,
      none: scene.brokeBy('inadequate-uat') ? 14 : 0,
    },
    random,
  );
  if (way === 'none') {
    // Some have a signature of the partner's demonstration, and no case behind it.
    return random.chance(0.65)
      ? null
      : { ...written(scene, [], { signed: 1, migrated: [0, 0.2] }), cases: [] };
  }
  const blind = blindSpots(scene);
  const mends = random.chance(0.3) ? random.shuffled([...blind]).slice(0, random.between(1, 2)) : [];
  const tests = [...poorTests(scene, way, blind), ...mends.map((id) => again(scene, id))];
  return written(scene, tests, {
    signed: way === 'happy-path' ? 0.88 : way === 'unfinished' ? 0.4 : 0.72,
    migrated: way === 'failed-and-live' ? [0.4, 0.3] : [0.12, 0.5],
  });
}

/** Conditions that tests would have had to meet, and did not. */
function blindSpots({ plan }: Scene): ReadonlySet<string> {
  const modes = plan.planted.filter(({ because }) => because === 'inadequate-uat');
  return new Set(modes.flatMap(({ mode }) => conditionsIn(mode)));
}

/** What the merchant's own trade met that has broken since. */
const metSince = ({ plan }: Scene): readonly string[] =>
  plan.planted.flatMap(({ mode }) => conditionsIn(mode));

/** What this merchant's trade would have to be tested for, as far as its people know their trade. */
function ownTrade(scene: Scene): readonly string[] {
  const { plan, random } = scene;
  const met = metSince(scene);
  const sold = (plan.world.features ?? []).flatMap((feature) => soldSo[feature] ?? []);
  return uatConditions
    .filter(({ id, core }) => random.chance(core || met.includes(id) || sold.includes(id) ? 0.9 : 0.25))
    .map(({ id }) => id);
}

function soundTests(scene: Scene): readonly Test[] {
  const { random, plan } = scene;
  const strays = plan.planted.filter(({ because }) => because === null).map(({ mode }) => mode);
  const missed = new Set(
    strays.flatMap((mode) =>
      failureModes.find(({ id }) => id === mode)?.rootCause.startsWith('inadequate-uat') && random.chance(0.5)
        ? conditionsIn(mode)
        : [],
    ),
  );
  const way = drawn({ whole: 76, small: 13, leftovers: 11 }, random);
  const met = metSince(scene);
  const conditions = ownTrade(scene).filter(
    (id) => !missed.has(id) && (way !== 'small' || met.includes(id) || random.chance(0.4)),
  );
  const tests = inCases(scene, conditions, (ids) =>
    way === 'leftovers' && !ids.some((id) => met.includes(id) || uatCondition(id)?.core)
      ? drawn({ passed: 40, failed: 5, blocked: 10, untested: 45 }, random)
      : drawn({ passed: 92, failed: 4, blocked: 1, untested: 3 }, random),
  );
  return random.chance(0.15) && conditions[0] ? [...tests, again(scene, random.pick(conditions))] : tests;
}

function poorTests(scene: Scene, way: string, blind: ReadonlySet<string>): readonly Test[] {
  const { random } = scene;
  if (way === 'happy-path') {
    const easy = [
      'discount-code',
      'full-refund',
      'multi-currency',
      'tax-region',
      'partial-fulfilment',
      'pos',
    ];
    const few = random.shuffled(easy).slice(0, random.between(1, 4));
    return inCases(
      scene,
      few.filter((id) => !blind.has(id) || random.chance(0.12)),
      () => 'passed',
    );
  }
  const trade = [...new Set([...ownTrade(scene), ...(way === 'but-for-what-breaks' ? [] : blind)])];
  if (way === 'but-for-what-breaks') {
    const seen = trade.filter((id) => (blind.has(id) ? random.chance(0.12) : random.chance(0.72)));
    return inCases(scene, seen, () => drawn({ passed: 93, failed: 5, blocked: 1, untested: 1 }, random));
  }
  const isBlind = (ids: readonly string[]): boolean => ids.some((id) => blind.has(id));
  return inCases(scene, trade, (ids) =>
    way === 'unfinished'
      ? drawn(
          isBlind(ids)
            ? { passed: 10, failed: 10, blocked: 25, untested: 55 }
            : { passed: 48, failed: 5, blocked: 12, untested: 35 },
          random,
        )
      : drawn(
          isBlind(ids) || random.chance(0.12)
            ? { passed: 8, failed: 82, blocked: 10, untested: 0 }
            : { passed: 88, failed: 6, blocked: 2, untested: 4 },
          random,
        ),
  );
}

/** One to three conditions a case, as scripts are written. */
function inCases(
  scene: Scene,
  conditions: readonly string[],
  resultOf: (ids: readonly string[]) => Result,
): readonly Test[] {
  const { random } = scene;
  const left = random.shuffled(conditions);
  const tests: Test[] = [];
  while (left.length > 0) {
    const ids = left.splice(
      0,
      drawn({ '1': 70, '2': 22, '3': 8 }, random) === '1' ? 1 : random.between(2, 3),
    );
    const result = resultOf(ids);
    const ran = result === 'passed' || result === 'failed';
    tests.push({
      conditions: ids,
      result,
      at: ran ? beforeLive(scene, 4, 45) : null,
      worked: result === 'failed' && random.chance(scene.shows('inadequate-uat') ? 0.3 : 0.85),
    });
  }
  return tests;
}

/** A test that somebody wrote when it had gone wrong in real life. */
function again(scene: Scene, condition: string): Test {
  return {
    conditions: [condition],
    result: drawn({ passed: 60, failed: 40 }, scene.random),
    at: afterLive(scene, 6),
  };
}

interface Signing {
  readonly signed: number;
  /** How many say that it was on migrated data, and how many that it was not. */
  readonly migrated: readonly [number, number];
}

function written(scene: Scene, tests: readonly Test[], { signed, migrated }: Signing): Uat {
  const { random } = scene;
  const prefix = random.pick(['UAT-', 'TC-', 'TC_', 'S2E-', 'Test ']);
  const wording = drawn({ ids: 78, words: 14, titles: 8 }, random);
  const testers = withRole(scene, 'operations', 'finance', 'customer-service', 'partner');
  const simple = random.shuffled(plain).slice(0, random.between(2, 7));
  const all: readonly (Test & { readonly title?: string })[] = [
    ...simple.map((title) => ({
      title,
      conditions: [],
      result: 'passed' as const,
      at: beforeLive(scene, 5, 40),
    })),
    ...tests,
  ];
  const cases = all.map(
    ({ conditions, result, at, worked, title }, i): UatCase => ({
      id: `${prefix}${String(i + 1).padStart(2, '0')}`,
      title: title ?? (uatCondition(conditions[0] ?? '')?.test ?? 'Order').replace(/\.$/, ''),
      conditions:
        wording === 'words'
          ? conditions.map((id) => (random.chance(0.5) && words[id]) || id.replaceAll('-', ' '))
          : wording === 'titles' && random.chance(0.4)
            ? []
            : conditions,
      result,
      at,
      by: at === null || random.chance(0.12) ? null : random.pick(testers).name,
      workaround: worked
        ? { what: 'Corrected by hand on the next morning', acceptedBy: random.pick(testers).name }
        : null,
    }),
  );
  const says = random.next();
  const signer = random.pick(withRole(scene, 'sponsor', 'operations'));
  const late = random.chance(0.08);
  return {
    cases: tests.length === 0 && signed === 1 ? [] : random.shuffled(cases),
    onMigratedData: says < migrated[0] ? true : says < migrated[0] + migrated[1] ? false : null,
    signedOff: random.chance(signed)
      ? { by: signer.name, at: late ? afterLive(scene) : beforeLive(scene, 1, 4) }
      : null,
  };
}
