import type { Draft } from './draft.ts';
import { orderFamilies } from './order-families.ts';
import { orderSteps } from './order-steps.ts';
import type { Situation } from './situation.ts';
import { upstreamSteps } from './steps/step.ts';

/** Puts all steps in the order of the plan: contain, go upstream, end the faults, layer the rest, go live, look after. */
export function arrangeSteps(situation: Situation, drafts: readonly Draft[]): readonly Draft[] {
  const ids = new Set(drafts.map(({ id }) => id));
  const connected = drafts.map((one) => ({ ...one, needs: one.needs.filter((id) => ids.has(id)) }));
  const ordered = orderFamilies(situation, connected);
  const first = leading(situation, ordered);
  const wanted = [
    ...connected.filter(({ phase }) => phase === 'stabilise').map(({ id }) => id),
    ...connected.filter(({ id }) => id.startsWith('check.')).map(({ id }) => id),
    ...situation.upstream.flatMap(({ cause }) => stepOf(cause)),
    ...(first === null ? [] : [first]),
    'problems.end',
    ...ordered.flatMap(({ steps }) => steps),
    ...connected
      .filter(({ phase }) => phase === 'go-live')
      .toSorted((left, right) => (right.due ?? 0) - (left.due ?? 0))
      .map(({ id }) => id),
  ];
  const place = (id: string): number => {
    const at = wanted.indexOf(id);
    return at === -1 ? wanted.length : at;
  };
  const moved = new Map(ordered.map(({ steps: [entry], moved: why }) => [entry, why]));
  const told = connected
    .toSorted((left, right) => place(left.id) - place(right.id))
    .map((one) => {
      const why = moved.get(one.id) ?? null;
      return {
        ...one,
        phase: one.id === first ? ('upstream' as const) : one.phase,
        whyNow: why === null ? one.whyNow : `${one.whyNow} ${why}`,
      };
    });
  return orderSteps(told);
}

/** Where nothing upstream of the four root causes is likely, the named one that leads is the most upstream there is. */
function leading(
  { upstream, diagnosis }: Situation,
  ordered: ReturnType<typeof orderFamilies>,
): string | null {
  if (upstream.length > 0 || diagnosis.undetermined !== null) return null;
  return ordered.find(({ cause }) => diagnosis.named.includes(cause))?.steps[0] ?? null;
}

function stepOf(cause: string): readonly string[] {
  return Object.entries(upstreamSteps).flatMap(([known, step]) => (known === cause ? [step] : []));
}
