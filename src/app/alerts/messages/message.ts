import type { Alert } from '../../../model/workspace/index.ts';

/** What is said in one message, whatever the channel. */
export interface Message {
  /** The delivery: the same each time it is tried. */
  readonly id: string;
  readonly kind: 'alert' | 'digest' | 'test';
  /** ISO instant of the attempt. */
  readonly at: string;
  readonly workspace: { readonly id: string; readonly name: string };
  /** Where the page is, as people have its address; null where nobody said. */
  readonly link: string | null;
  /** In the order they happened; none in a test. */
  readonly alerts: readonly Alert[];
}

/** The headline of a message. */
export function headlineOf({ kind, alerts, workspace }: Message): string {
  const [first] = alerts;
  if (kind === 'test' || first === undefined) return `A test of this channel for ${workspace.name}`;
  if (alerts.length === 1) return first.title;
  const critical = alerts.filter(({ severity }) => severity === 'critical').length;
  return `${alerts.length} things happened in ${workspace.name}${critical === 0 ? '' : `, ${critical} of them critical`}`;
}

export const testText = 'Alerts arrive here. Nothing has happened: somebody tried the channel.';

/** Where a thing is looked at. */
export const linkTo = (link: string | null, { id }: Message['workspace']): string | null =>
  link === null ? null : `${link.replace(/\/$/, '')}/w/${encodeURIComponent(id)}`;

/** Cut where a message has no more room, and said so. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
