import { describe, expect, it } from 'vitest';
import { breakChips } from './break-chips.ts';
import { type BreaksSearch, changed } from './search.ts';

const context = {
  currency: 'EUR',
  titles: new Map([['prb_1', 'Tips are missing']]),
  runNumber: (run: string) => (run === 'run_7' ? 7 : null),
  nameOf: (person: string | null) => (person === null ? 'Nobody' : 'Ada'),
};
const said = (search: BreaksSearch) =>
  breakChips(search, context, () => undefined).map(({ name, value }) => `${name} ${value}`);

describe('the filter in words', () => {
  it('says each value of a list by itself', () => {
    expect(said({ state: ['new', 'fixed'], severity: ['major'] })).toEqual([
      'State New',
      'State Fixed, waiting for proof',
      'Severity Major',
    ]);
  });

  it('names people, problems, runs and amounts as people do', () => {
    expect(
      said({
        assignee: 'nobody',
        problem: 'prb_1',
        newSince: 'run_7',
        leastMinor: '150000',
        from: '2026-10-01',
        text: '#1001',
        undated: 'true',
      }),
    ).toEqual([
      'Search “#1001”',
      'Assignee Nobody',
      'Problem Tips are missing',
      'New since run 7',
      'At least 1,500.00 EUR',
      'Occurred from 1 Oct 2026',
      'Day not known',
    ]);
  });

  it('says what it does not know by its id', () => {
    expect(said({ problem: 'prb_9', run: 'run_9', outcome: ['back'] })).toEqual([
      'Problem prb_9',
      'In run_9',
      'Then back',
    ]);
  });

  it('says nothing of the order and the view', () => {
    expect(said({ order: 'oldest', view: 'open' })).toEqual([]);
  });

  it('takes away one value and leaves the others', () => {
    let search: BreaksSearch = { state: ['new', 'gone'], from: '2026-10-01', to: '2026-10-02' };
    const remove = (name: string): void =>
      breakChips(search, context, (values) => {
        search = changed(search, values);
      })
        .find((chip) => chip.id === name)
        ?.remove();
    remove('state new');
    remove('days');
    expect(search).toEqual({ state: ['gone'] });
    remove('state gone');
    expect(search).toEqual({});
  });
});
