/** What was given of an object: fields that were left out are not there, rather than undefined. */
export type Given<T> = { readonly [Name in keyof T]: Exclude<T[Name], undefined> };

/** The same without the fields that were left out. */
export function givenOf<T extends object>(body: T): Given<T> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Given<T>;
}
