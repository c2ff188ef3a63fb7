import { textsAt } from '../profile/form-values.ts';
import { ListField } from '../profile/list-field.tsx';
import { valueAt } from '../profile/profile-text.ts';
import type { SetValue } from './set-value.ts';

const lists = [
  ['sources', 'Sales channels', 'such as pos or draft orders', ''],
  ['tags', 'Tags of orders', 'orders with any of them', ''],
  ['financialStatuses', 'Financial statuses of orders', 'such as pending or voided', ''],
  ['documentStatuses', 'Statuses of ERP documents', 'documents that do not count', 'cancelled'],
] as const;

/** What takes no part in any comparison; it is counted by name all the same. */
export function LeaveOut({ value, set }: { readonly value: unknown; readonly set: SetValue }) {
  return (
    <div className="flex flex-col gap-4">
      <label className="flex min-h-7 items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={valueAt(value, ['leaveOut', 'testOrders']) !== false}
          onChange={({ target }) => set(['leaveOut', 'testOrders'], target.checked ? undefined : false)}
          className="size-4 accent-(--accent-back)"
        />
        Test orders
      </label>
      {lists.map(([name, label, help, usual]) => (
        <ListField
          key={name}
          label={label}
          help={`${help.charAt(0).toUpperCase()}${help.slice(1)}; with commas between.`}
          placeholder={usual === '' ? 'None' : usual}
          list={textsAt(value, ['leaveOut', name])}
          onChange={(next) => set(['leaveOut', name], next)}
        />
      ))}
    </div>
  );
}
