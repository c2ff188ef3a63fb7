/** A filter and an order by a name. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly search: ViewSearch;
  /** Null for those that are always there. */
  readonly version: number | null;
}

/** What the address says besides the view. */
export type ViewSearch = Readonly<Record<string, unknown>>;

/** The same search whatever its order, and whatever the order in its lists. */
export function sameSearch(one: ViewSearch, other: ViewSearch): boolean {
  return flat(one) === flat(other);
}

const flat = (search: ViewSearch): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([name, value]) => name !== 'view' && value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String).toSorted() : String(value)])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

/** The view that the address shows: the one it names, where nothing was changed in it, or any that is the same. */
export function shownView(views: readonly View[], search: ViewSearch): View | null {
  const same = views.filter((view) => sameSearch(view.search, search));
  return same.find(({ id }) => id === search['view']) ?? same[0] ?? null;
}

/** The view that one has changed something in; null where none was chosen, or it is shown as it is. */
export function leftView(views: readonly View[], search: ViewSearch): View | null {
  if (shownView(views, search) !== null) return null;
  return views.find(({ id }) => id === search['view']) ?? null;
}

/** A saved view out of what a setting has; null where it is none for the page, whoever wrote it. */
export function viewOf(
  setting: { readonly key: string; readonly value: unknown; readonly version: number },
  page: string,
): View | null {
  const id = /^view\.(.+)$/.exec(setting.key)?.[1];
  const { value } = setting;
  if (id === undefined || typeof value !== 'object' || value === null) return null;
  const { name, page: own, search } = value as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || own !== page || typeof search !== 'object' || search === null) return null;
  return { id, name: name.slice(0, 60), search: search as ViewSearch, version: setting.version };
}
