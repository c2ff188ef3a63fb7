import type { ManualChange } from '../../../../src/model/decision/index.ts';
import { afterLive, isKept, type Person, type Scene } from './scene.ts';

/** Changes by hand, where somebody kept the audit trail. */
export function tellHandWork(scene: Scene): readonly ManualChange[] | null {
  const { random, people, plan, facts } = scene;
  const untrained = scene.shows('insufficient-training');
  const mended = plan.confusion === 'mended-by-hand';
  const kept = isKept(
    scene,
    untrained ? { keen: 0.65, usual: 0.45, careless: 0.2 } : { keen: 0.5, usual: 0.3, careless: 0.08 },
  );
  if (!kept && !mended) return null;
  const because = new Map(plan.planted.map((one) => [one.mode, one.because]));
  // An audit trail names what was changed: what habits broke, and what somebody set right again.
  const broken = (ofTraining: boolean): readonly string[] =>
    facts.problems.flatMap(({ fingerprint, records }) =>
      ((fingerprint !== null && because.get(fingerprint)) === 'insufficient-training') === ofTraining
        ? records
        : [],
    );
  const old = people.filter(({ tenure }) => tenure >= 10);
  const fresh = people.filter(({ tenure }) => tenure < 6);
  const temps: readonly Person[] = [
    { name: random.pick(['Temp 1', 'Seasonal help', 'shop02', 'Till user']), role: 'operations', tenure: 0 },
  ];
  const some = (records: readonly string[], most: number): readonly string[] =>
    random.shuffled([...new Set(records)]).slice(0, random.between(0, most));
  const change = (record: string, whom: readonly Person[]): ManualChange => {
    const { name, tenure } = random.pick(whom.length > 0 ? whom : people);
    return {
      side: record.startsWith('#') ? random.pick(['shop', 'erp'] as const) : 'erp',
      record,
      by: name,
      tenureMonths: random.chance(0.25) ? null : tenure,
      at: afterLive(scene),
    };
  };
  const plain = Array.from(
    { length: random.between(0, random.chance(0.2) ? 20 : 5) },
    () => `SI-${random.between(10_000, 10_900)}`,
  );
  const mends = mended || (!untrained && random.chance(0.3)) ? some(broken(false), mended ? 18 : 8) : [];
  const slips = untrained ? some([...broken(true), ...broken(true).slice(0, 3)], 16) : [];
  const own = untrained
    ? Array.from({ length: random.between(1, 6) }, () => `SO-${random.between(2_000, 2_600)}`)
    : [];
  return [
    ...plain.map((record) => change(record, old)),
    ...mends.map((record) => change(record, old)),
    ...slips.map((record) => change(record, [...fresh, ...temps, ...people.slice(0, 1)])),
    ...own.map((record) => change(record, [...fresh, ...temps])),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
}
