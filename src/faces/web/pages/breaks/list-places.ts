const MOST = 20;
const places = new Map<string, number>();

/** The row one stood on in the lists that were looked at last: whoever comes back stands there again. */
export const listPlaces = {
  get: (list: string): number | null => places.get(list) ?? null,
  set: (list: string, index: number): void => {
    places.delete(list);
    places.set(list, index);
    for (const oldest of places.keys()) {
      if (places.size <= MOST) return;
      places.delete(oldest);
    }
  },
};
