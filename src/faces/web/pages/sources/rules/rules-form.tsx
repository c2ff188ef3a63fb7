import { Panel } from '../../../parts/panel.tsx';
import { BooksForm } from '../profile/books-form.tsx';
import { FlowTimes } from './flow-times.tsx';
import { LeaveOut } from './leave-out.tsx';
import type { SetValue } from './set-value.ts';
import { Tolerances } from './tolerances.tsx';

/** The usual rules as a form; what is more is in the text. */
export function RulesForm({
  workspace,
  value,
  set,
}: {
  readonly workspace: string;
  readonly value: unknown;
  readonly set: SetValue;
}) {
  return (
    <>
      <Panel title="Tolerances">
        <Tolerances workspace={workspace} value={value} set={set} />
      </Panel>
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <Panel title="Flow times">
          <FlowTimes value={value} set={set} />
        </Panel>
        <Panel title="Left out of every comparison">
          <LeaveOut value={value} set={set} />
        </Panel>
      </div>
      <Panel title="The books">
        <BooksForm value={value} set={set} />
      </Panel>
    </>
  );
}
