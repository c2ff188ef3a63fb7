import type { View } from '../../parts/views/saved-view.ts';

/** What somebody still has to do something about. */
export const openStates = ['new', 'acknowledged', 'in-progress', 'regressed'] as const;

/** The views that are always there. */
export function builtInViews(me: string, runBefore: string | null): readonly View[] {
  const view = (id: string, name: string, search: View['search']): View => ({
    id,
    name,
    search,
    version: null,
  });
  return [
    view('open', 'Open', { state: openStates }),
    view('mine', 'Mine', { state: openStates, assignee: me }),
    // After the first run everything is new, and there is nothing to tell apart.
    ...(runBefore === null
      ? []
      : [view('new', 'New since last run', { state: openStates, newSince: runBefore })]),
    view('regressed', 'Regressed', { state: ['regressed'] }),
    view('snoozed', 'Snoozed', { state: ['snoozed'] }),
    view('all', 'All', {}),
  ];
}
