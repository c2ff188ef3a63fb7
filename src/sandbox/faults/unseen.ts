/** Failure modes of the catalogue that the data of the two sides cannot show: why, and what would be needed. */
export const unseenModes: Readonly<Record<string, { readonly why: string; readonly needs: string }>> = {};
