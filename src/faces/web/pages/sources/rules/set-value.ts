/** Sets a value of the profile; undefined goes back to the default. */
export type SetValue = (path: readonly (string | number)[], value: unknown) => void;
