import { describe, expect, it } from 'vitest';
import { openerOf } from './open-file.ts';
import { type Surroundings, wayToShow } from './way-to-show.ts';

const watched: Surroundings = { tty: true, ci: false, desktop: true, once: false, open: true, port: false };

describe('wayToShow', () => {
  it('opens the report on a desktop, and serves it where there is none or a port was named', () => {
    expect(wayToShow(watched)).toBe('open');
    expect(wayToShow({ ...watched, desktop: false })).toBe('serve');
    expect(wayToShow({ ...watched, port: true })).toBe('serve');
  });

  it.each([{ tty: false }, { ci: true }, { once: true }, { open: false }])('never waits with %o', (given) => {
    expect(wayToShow({ ...watched, desktop: false, port: true, ...given })).toBe('name');
  });
});

describe('openerOf', () => {
  it('names the program of each desktop', () => {
    expect(openerOf('darwin', '/a b/report.html')).toEqual(['open', ['/a b/report.html']]);
    expect(openerOf('linux', '/a b/report.html')).toEqual(['xdg-open', ['/a b/report.html']]);
    expect(openerOf('win32', 'C:\\a & b\\report.html')[1].at(-1)).toBe('"start "" "C:\\a & b\\report.html""');
  });
});
