/** A share as people read it. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 1) return 'less than 1 %';
  if (value > 99 && value < 100) return 'more than 99 %';
  return `${Math.round(value)} %`;
}

/** A number and what is counted. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A list as people read it; the rest of a long one is counted. */
export function listed(items: readonly string[], most = 5): string {
  const shown = items.slice(0, most);
  if (items.length > most) return `${shown.join(', ')} and ${items.length - most} more`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
