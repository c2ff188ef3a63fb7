import { useShortcut } from '../../shell/shortcuts.tsx';
import type { Triage } from './use-triage.ts';

/** Something that can be done with what is picked: a key, and a button of the bar. */
export interface TriageAction {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  /** Whether it can be done with many at once; true without it. */
  readonly many?: boolean;
  /** Why it cannot be done now. */
  readonly refused?: string | null;
  run(): void;
}

/** The keys of a list: going, picking, opening, and what can be done. Arrows and Enter belong to the table itself. */
export function TriageKeys<Row>({
  triage,
  actions,
  open,
  back,
}: {
  readonly triage: Triage<Row>;
  readonly actions: readonly TriageAction[];
  open(index: number): void;
  /** Where Escape leads when nothing is picked. */
  back?(): void;
}) {
  const group = 'List';
  useShortcut({ keys: 'j', label: 'Next row', group, run: () => triage.step(1) });
  useShortcut({ keys: 'k', label: 'Row before', group, run: () => triage.step(-1) });
  useShortcut({
    keys: 'x',
    label: 'Select; Space on the row does too',
    group,
    run: () => triage.toggle(triage.active),
  });
  useShortcut({
    keys: 'X',
    label: 'Select up to here; Shift and the arrows draw a range',
    group,
    run: () => triage.fill(triage.active),
  });
  useShortcut({ keys: 'o', label: 'Open; Enter on the row does too', group, run: () => open(triage.active) });
  useShortcut({
    keys: 'Escape',
    label: 'Clear what is selected, or go back',
    group,
    run: () => {
      if (triage.hasPicked) triage.clear();
      else back?.();
    },
  });
  return actions.map((action) => <ActionKey key={action.id} action={action} />);
}

function ActionKey({ action }: { readonly action: TriageAction }) {
  const enabled = action.refused === null || action.refused === undefined;
  useShortcut({ keys: action.key, label: action.label, group: 'What is selected', run: action.run }, enabled);
  return null;
}
