import { isoWeekOf } from '../../../../src/ground/iso-week.ts';
import type {
  Confirmation,
  MigrationTie,
  Readiness,
  Rehearsal,
} from '../../../../src/model/decision/index.ts';
import { afterLive, beforeLive, drawn, isKept, type Scene, withRole } from './scene.ts';

type Fallback = Pick<
  Readiness,
  'rehearsals' | 'decider' | 'pointOfNoReturn' | 'confirmations' | 'migrations' | 'alertDrills' | 'webhooks'
>;
type Way =
  | 'sound'
  | 'switch-back'
  | 'early'
  | 'ticked'
  | 'nothing'
  | 'on-paper'
  | 'table-top'
  | 'too-slow'
  | 'no-record';

const events = [
  'First payout settled in the new ERP',
  'Legacy connector switched off',
  'First goods receipt booked in the new ERP',
  'First invoices sent to customers',
];
const outside = [
  'Payment provider',
  'Third-party warehouse',
  'Carrier',
  'Tax service',
  'Marketplace',
  'EDI provider',
];

/** What a merchant recorded of the way back: rehearsals, who decides, who knows, what was moved and what is watched. */
export function tellFallback(scene: Scene): Fallback {
  const { random } = scene;
  const bad = scene.shows('no-fallback-plan');
  const way: Way = bad
    ? drawn(
        {
          nothing: 32,
          'on-paper': 28,
          'table-top': 20,
          'too-slow': 10,
          ticked: scene.brokeBy('no-fallback-plan') ? 12 : 0,
          'no-record': scene.brokeBy('no-fallback-plan') ? 10 : 0,
        },
        random,
      )
    : isKept(scene, { keen: 0.98, usual: 0.9, careless: 0.65 })
      ? drawn({ sound: 80, 'switch-back': 12, early: 8 }, random)
      : 'no-record';
  const named = random.chance(isSound(way) || way === 'too-slow' ? 0.9 : way === 'on-paper' ? 0.7 : 0.35);
  const [first, second] = random.shuffled([...scene.people]);
  return {
    rehearsals: rehearsalsOf(scene, way),
    decider:
      named && first
        ? {
            name: first.name,
            deputy: second && random.chance(isSound(way) ? 0.75 : 0.25) ? second.name : null,
          }
        : null,
    pointOfNoReturn: random.chance(
      isSound(way) ? 0.88 : way === 'too-slow' || way === 'on-paper' ? 0.62 : way === 'ticked' ? 0.4 : 0.12,
    )
      ? random.pick(events)
      : null,
    confirmations: confirmationsOf(scene, way),
    migrations: migrationsOf(scene, way),
    alertDrills: drillsOf(scene, way),
    webhooks: webhooksOf(scene),
  };
}

/** Whether the way back was known, whatever was rehearsed of it. */
function isSound(way: Way): boolean {
  return way === 'sound' || way === 'switch-back' || way === 'early';
}

function rehearsalsOf(scene: Scene, way: Way): readonly Rehearsal[] | null {
  const { random } = scene;
  if (way === 'no-record') return null;
  const place = random.pick(['uat', 'staging', 'sandbox', 'copy of production', 'test company']);
  const rehearsal = (
    kind: Rehearsal['kind'],
    days: readonly [number, number],
    more: Partial<Rehearsal>,
  ): Rehearsal => {
    const reserve = random.pick([90, 120, 180, 240, 360]);
    const measured = random.chance(0.85);
    return {
      kind,
      at: beforeLive(scene, ...days),
      environment: place,
      complete: true,
      minutes: measured ? Math.round(reserve * (0.35 + 0.5 * random.next())) : null,
      reserveMinutes: measured || random.chance(0.5) ? reserve : null,
      drift: random.chance(0.6) ? random.between(-5, 28) / 100 : null,
      verified: random.chance(0.75) ? true : null,
      ...more,
    };
  };
  // Nearly everybody has tried the way forth.
  const forth = random.chance(way === 'nothing' ? 0.4 : 0.65) ? [rehearsal('cutover', [3, 25], {})] : [];
  switch (way) {
    case 'sound': {
      const early = random.chance(0.35)
        ? [rehearsal('rollback', [22, 45], { complete: random.chance(0.5), verified: null })]
        : [];
      return [...early, ...forth, rehearsal('rollback', [3, 18], {})];
    }
    case 'early':
      return [rehearsal('rollback', [28, 60], {}), ...forth];
    // The old system ran on beside the new one: the way back was a switch, which nobody thought worth a rehearsal.
    case 'switch-back':
      return random.chance(0.4) ? [rehearsal('cutover', [3, 25], {})] : forth;
    case 'ticked':
      return [...forth, rehearsal('rollback', [4, 30], { minutes: null, verified: null, drift: null })];
    case 'table-top': {
      const walked = random.chance(0.5)
        ? { environment: random.pick(['table-top', 'meeting']), minutes: null, verified: null, drift: null }
        : { minutes: null, verified: random.chance(0.3) ? false : null, drift: null };
      const old = random.chance(0.4);
      const complete = old && random.chance(0.5);
      return [...forth, rehearsal('rollback', old ? [70, 150] : [5, 40], { ...walked, complete })];
    }
    case 'too-slow': {
      const reserve = random.pick([60, 90, 120, 180]);
      return [
        ...forth,
        rehearsal('rollback', [4, 30], {
          reserveMinutes: reserve,
          minutes: Math.round(reserve * (1.15 + random.next())),
          drift: random.between(40, 160) / 100,
          verified: random.chance(0.35) ? false : null,
        }),
      ];
    }
    default:
      return forth.length === 0 && random.chance(0.45) ? null : forth;
  }
}

function confirmationsOf(scene: Scene, way: Way): readonly Confirmation[] | null {
  const { random, people } = scene;
  const sound = isSound(way);
  if (way === 'no-record' || !isKept(scene, { keen: 0.92, usual: 0.68, careless: 0.3 })) return null;
  const share = random.pick([0.15, 0.45, 0.75, 0.9]);
  const version = `Rollback plan, version ${random.between(1, 5)}`;
  const readers = sound || way === 'too-slow' ? people.filter(() => random.chance(share)) : [];
  const asked = way === 'on-paper' || way === 'ticked' ? people.slice(0, random.between(1, 4)) : [];
  const read = (by: string, at: string | null): Confirmation => ({
    what: 'rollback-plan',
    subject: version,
    by,
    at,
  });
  const parties = random.shuffled(outside).slice(0, random.between(1, 3));
  const lead = random.pick(withRole(scene, 'integration', 'partner', 'operations')).name;
  return [
    ...readers.map(({ name }) => read(name, random.chance(0.93) ? beforeLive(scene, 1, 12) : null)),
    ...asked.map(({ name }, i) =>
      read(name, i === 0 && random.chance(0.5) ? beforeLive(scene, 1, 20) : null),
    ),
    ...parties.map(
      (subject): Confirmation => ({
        what: 'external-dependency',
        subject,
        by: lead,
        at: random.chance(sound ? 0.88 : 0.4) ? beforeLive(scene, 2, 20) : null,
      }),
    ),
    ...(random.chance(sound ? 0.6 : 0.25)
      ? [
          {
            what: 'support-roster' as const,
            subject: isoWeekOf(scene.plan.goLive).week,
            by: lead,
            at: beforeLive(scene, 1, 9),
          },
        ]
      : []),
    ...(random.chance(sound ? 0.5 : 0.2)
      ? [{ what: 'monitoring' as const, subject: 'Order feed', by: lead, at: beforeLive(scene, 1, 9) }]
      : []),
  ];
}

function migrationsOf(scene: Scene, way: Way): readonly MigrationTie[] | null {
  const { random, facts } = scene;
  const sound = isSound(way);
  if (way === 'no-record' || !isKept(scene, { keen: 0.8, usual: 0.5, careless: 0.2 })) return null;
  const count = sound ? random.between(1, 3) : random.between(0, 2);
  const moved = random.shuffled([
    'Open orders',
    'Stock on hand',
    'Gift card balances',
    'Open receivables',
    'Customers',
  ]);
  return moved.slice(0, count).map((what) => ({
    at: beforeLive(scene, 0, 6),
    what,
    unexplained: random.chance(sound ? 0.9 : 0.45)
      ? '0.00'
      : `${random.between(sound ? 1 : 60, sound ? 40 : 9_000)}.${random.between(10, 99)}`,
    currency: facts.baseCurrency ?? 'EUR',
    atPeakVolume: random.chance(sound ? 0.45 : 0.15),
  }));
}

function drillsOf(scene: Scene, way: Way): Readiness['alertDrills'] {
  const { random } = scene;
  const sound = isSound(way);
  if (
    !isKept(
      scene,
      sound ? { keen: 0.7, usual: 0.4, careless: 0.1 } : { keen: 0.4, usual: 0.15, careless: 0.05 },
    )
  )
    return null;
  const alerts = ['Order feed stopped', 'Stock push failed', 'Webhook removed', 'Queue older than an hour'];
  return random
    .shuffled(alerts)
    .slice(0, random.between(0, 2) + (sound ? 1 : 0))
    .map((what) => ({
      at: random.chance(0.8) ? beforeLive(scene, 2, 20) : afterLive(scene),
      arrived: random.chance(sound ? 0.92 : 0.5),
      what,
    }));
}

/** Who counts deliveries sees a subscription that was taken away; few count. */
function webhooksOf(scene: Scene): Readiness['webhooks'] {
  const { random, plan, facts } = scene;
  if (!isKept(scene, { keen: 0.3, usual: 0.15, careless: 0.03 })) return null;
  const lost = plan.planted.some(({ mode }) => mode === 'subscription-removed-after-failures');
  const flow = facts.symptoms.find(({ symptom }) => symptom === 'orders-not-flowing');
  const weeks = (flow?.weeks ?? []).filter(({ complete }) => complete);
  const begun = weeks.findIndex(({ count }) => (count ?? 0) > 0);
  return weeks.map(({ week, exposure }, i) => {
    const gone = lost && begun >= 0 && i >= begun;
    const deliveries = gone ? 0 : (exposure ?? 0) * random.between(4, 7);
    const failures = lost && i === begun - 1 ? Math.ceil(deliveries * 0.3) : random.between(0, 2);
    return { week, deliveries, failures: Math.min(deliveries, failures), removed: lost && i === begun };
  });
}
