import type { BreakKind } from '../../../model/index.ts';
import { words } from '../../../model/words.ts';
import type { Hurt } from '../rank-hurts.ts';
import type { Situation } from '../situation.ts';
import { listed, many } from '../words.ts';
import type { Containment } from './containment.ts';
import { brokenKinds, type KindHurt, sceneOf } from './scene.ts';

/** The containment of a symptom that is for most of what hurts, in the words of what is broken. */
export interface Contained {
  readonly containment: Containment;
  readonly does: readonly string[];
  readonly doneWhen: Containment['doneWhen'];
}

/**
 * Chooses among the containments of a symptom the one whose kinds hurt most by money and number, the first of equals.
 * Of the others that have something broken, the one act that cannot wait is added.
 */
export function chooseContainment(
  among: readonly [Containment, ...Containment[]],
  hurt: Hurt,
  { facts, parameters }: Pick<Situation, 'facts' | 'parameters'>,
): Contained {
  const broken = brokenKinds(hurt, facts);
  const money = broken.reduce((sum, { baseMinor }) => sum + baseMinor, 0n);
  const count = broken.reduce((sum, one) => sum + one.count, 0);
  const share = (part: bigint, whole: bigint): number =>
    whole === 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000;
  const weighed = among
    .map((containment) => {
      const own = broken.filter(({ kind }) => isFor(containment, kind, among));
      return {
        containment,
        own,
        points: own.reduce(
          (sum, one) =>
            sum +
            parameters['hurt.money'] * share(one.baseMinor, money) +
            parameters['hurt.count'] * share(BigInt(one.count), BigInt(count)),
          0,
        ),
      };
    })
    .toSorted((left, right) => right.points - left.points);
  const first = weighed[0] ?? { containment: among[0], own: [] };
  const { containment, own } = first;
  return {
    containment,
    does: [
      ...containment.does(sceneOf(own, hurt, facts)),
      ...weighed.slice(1).flatMap((one) => (one.own.length === 0 ? [] : [alongside(one)])),
    ],
    doneWhen: heldBy(containment, among, facts),
  };
}

const isFor = ({ of }: Containment, kind: BreakKind, among: readonly Containment[]): boolean =>
  of === null ? !among.some((one) => one.of?.kinds.includes(kind) === true) : of.kinds.includes(kind);

const alongside = (one: { readonly containment: Containment; readonly own: readonly KindHurt[] }): string =>
  `And for ${listed(
    one.own.map(({ kind, count }) => `${words(kind)} (${many(count, 'break')})`),
    3,
  )}: ${one.containment.alongside}`;

/** What holds once it is contained: the control it is for that the last run broke most often, or its usual one. */
function heldBy(
  containment: Containment,
  among: readonly Containment[],
  { runs: [last] }: Situation['facts'],
): Containment['doneWhen'] {
  const isOurs = (control: string): boolean =>
    containment.of === null
      ? !among.some(({ of }) => of?.controls.includes(control) === true)
      : containment.of.controls.includes(control);
  const [worst] = (last?.controls ?? [])
    .filter((one) => one.symptom === containment.symptom && one.result === 'broken' && isOurs(one.control))
    .toSorted((left, right) => right.breaks - left.breaks || (left.control < right.control ? -1 : 1));
  return worst === undefined
    ? containment.doneWhen
    : { says: worst.claim, check: `control:${worst.control}` };
}
