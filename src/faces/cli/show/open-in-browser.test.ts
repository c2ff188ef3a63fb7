import { describe, expect, it } from 'vitest';
import { openerOf } from './open-in-browser.ts';

describe('openerOf', () => {
  it('names the program of each desktop', () => {
    expect(openerOf('darwin', 'http://127.0.0.1:4590/')).toEqual(['open', ['http://127.0.0.1:4590/']]);
    expect(openerOf('linux', 'http://127.0.0.1:4590/')).toEqual(['xdg-open', ['http://127.0.0.1:4590/']]);
    expect(openerOf('win32', 'http://127.0.0.1:4590/?a=b&c=d')[1].at(-1)).toBe(
      '"start "" "http://127.0.0.1:4590/?a=b&c=d""',
    );
  });
});
