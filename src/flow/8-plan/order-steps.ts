/**
 * Puts steps in an order in which they can be done: of those that nothing holds up, always the one that stands first in
 * the list. What a step needs and is not in the list does not hold it up; steps that need each other stay where they stand.
 */
export function orderSteps<Step extends { readonly id: string; readonly needs: readonly string[] }>(
  steps: readonly Step[],
): readonly Step[] {
  const left = new Map(steps.map((step) => [step.id, step]));
  const ordered: Step[] = [];
  while (left.size > 0) {
    const waiting = [...left.values()];
    const next = waiting.find(({ needs }) => needs.every((id) => !left.has(id))) ?? waiting[0];
    if (next === undefined) break;
    ordered.push(next);
    left.delete(next.id);
  }
  return ordered;
}
