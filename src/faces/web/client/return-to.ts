const NAME = 'tieout.to';

/** Only a path of this page: a link must not lead elsewhere after sign-in. */
export const isPathHere = (to: unknown): to is string =>
  typeof to === 'string' && to.length <= 2000 && /^\/(?![/\\])/.test(to);

/** Keeps where one wanted to go while one signs in elsewhere, which comes back to the start. */
export const keepReturn = (to: string): void => sessionStorage.setItem(NAME, to);

/** Where one wanted to go before one signed in elsewhere; asked once. */
export function takeReturn(): string | null {
  const to = sessionStorage.getItem(NAME);
  sessionStorage.removeItem(NAME);
  return isPathHere(to) ? to : null;
}
