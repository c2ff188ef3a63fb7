type Given = Readonly<Record<string, unknown>>;

/** A text of the address; undefined where there is none. */
export const textIn = (given: Given, name: string): string | undefined => {
  const value = given[name];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
};

/** The values of the address that are of a list; what is not is left out, and undefined where none is left. */
export function listIn<Of extends string>(
  given: Given,
  name: string,
  of: readonly Of[],
): readonly Of[] | undefined {
  const value = given[name];
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = of.filter((one) => all.includes(one));
  return known.length === 0 ? undefined : known;
}

/** Without what is undefined, so that the address stays short. */
export const present = <Of extends object>(
  given: Of,
): { [Name in keyof Of]?: Exclude<Of[Name], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Of]?: Exclude<Of[Name], undefined>;
  };

/** The names of a table, typed. */
export const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(table) as Name[];
