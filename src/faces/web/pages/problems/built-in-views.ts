import type { View } from '../../parts/views/saved-view.ts';
import { openStates } from '../breaks/built-in-views.ts';
import type { ProblemsSearch } from './search.ts';

/** The views that are always there. */
export function builtInViews(me: string): readonly View[] {
  const view = (id: string, name: string, search: ProblemsSearch): View => ({
    id,
    name,
    search,
    version: null,
  });
  return [
    view('open', 'Open', { state: openStates }),
    view('mine', 'Mine', { state: openStates, assignee: me }),
    view('fixed', 'Fixed, waiting for proof', { state: ['fixed'] }),
    view('regressed', 'Regressed', { state: ['regressed'] }),
    view('all', 'All', {}),
  ];
}
