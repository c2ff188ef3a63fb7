const SIX_DAYS_MS = 6 * 86_400_000;

/** The Sunday of the week that begins with a Monday. */
export const lastDayOf = (monday: string): string =>
  new Date(Date.parse(`${monday}T00:00:00Z`) + SIX_DAYS_MS).toISOString().slice(0, 10);
