const MOST = 20;
const places = new Map<string, number>();
let opened: string | null = null;

/** The row one stood on in the lists that were looked at last: whoever comes back stands there again. */
export const listPlaces = {
  get: (list: string): number | null => places.get(list) ?? null,
  /** Notes that one goes from the list to what stands in it. */
  leave: (list: string, index: number): void => {
    listPlaces.set(list, index);
    opened = list;
  },
  /** Whether one comes back to the list, once: the focus goes to where one stood. */
  comeBack: (list: string): boolean => {
    const isBack = opened === list;
    opened = null;
    return isBack;
  },
  set: (list: string, index: number): void => {
    places.delete(list);
    places.set(list, index);
    for (const oldest of places.keys()) {
      if (places.size <= MOST) return;
      places.delete(oldest);
    }
  },
};
