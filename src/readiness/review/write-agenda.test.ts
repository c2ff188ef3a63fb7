import { describe, expect, it } from 'vitest';
import type { FixOutcome, Waiver } from '../../model/decision/index.ts';
import { agendaInMarkdown } from './agenda-in-markdown.ts';
import { compareAgendas } from './compare-agendas.ts';
import { facts, indicator, indicators, problem, symptom, symptoms } from './made-up.testing.ts';
import { writeAgenda } from './write-agenda.ts';

const nothing = { symptoms: symptoms(), indicators: indicators() };
const ids = (agenda: ReturnType<typeof writeAgenda>) =>
  agenda.items.map(({ id, urgency }) => `${urgency} ${id}`);

const fix = (became: FixOutcome['became']): FixOutcome => ({
  fix: `fix_${became}`,
  what: 'Mapped the gateway',
  effectiveAt: '2026-11-01T08:00:00+00:00',
  depth: null,
  became,
  says: `It is ${became}.`,
  numbers: {},
});
const waiver = (id: string, expiresAt: string): Waiver => ({
  id,
  criterion: 'uat',
  reason: 'Tested by hand.',
  by: 'Ann',
  at: '2026-11-01T08:00:00+00:00',
  expiresAt,
  seconded: null,
});
const investigation = {
  id: 'inv_1',
  indicator: 'order-match',
  title: 'Order match rate',
  owner: null,
  openedAt: '2026-11-09T08:00:00+00:00',
  dueAt: '2026-11-16T08:00:00+00:00',
  says: 'It was 90 %.',
};

describe('an agenda', () => {
  it('of a workspace without anything says so, and asks for the first look', () => {
    const agenda = writeAgenda({ ...facts, runs: [] }, { ...nothing, previous: null });
    expect(ids(agenda)).toEqual(['act verdict']);
    expect(agenda.items[0]?.says).toBe('Nothing was compared yet. This is the first review.');
    expect(agenda.says).toBe('1 thing needs a decision or an owner; 0 things to look at.');
  });

  it('goes from where it stands to what was promised, what must be decided before what is to be looked at', () => {
    const agenda = writeAgenda(
      {
        ...facts,
        problems: [
          problem({}),
          problem({
            id: 'prb_2',
            severity: 'major',
            assignee: 'Bo',
            firstSeen: '2026-10-01',
            baseMinor: null,
          }),
          problem({ id: 'prb_4', severity: 'major', assignee: 'Bo', baseMinor: '900000' }),
          problem({ id: 'prb_3', state: 'accepted', firstSeen: '2026-01-01', baseMinor: '9900000' }),
        ],
      },
      {
        symptoms: symptoms(
          symptom('bad-week', { symptom: 'refunds-missing' }),
          symptom('quiet', { symptom: 'fx-amounts-wrong' }),
          symptom('root-cause', { fixes: [fix('verified'), fix('too-early'), fix('regressed')] }),
        ),
        indicators: indicators(
          indicator('stock-agreement', 'ok'),
          indicator('webhook-failures', 'no-data'),
          indicator('refund-match', 'watch'),
          indicator('order-match', 'breach'),
        ),
        investigations: [
          investigation,
          { ...investigation, id: 'inv_2', owner: 'Zoë', dueAt: '2026-12-01T08:00:00+00:00' },
        ],
        waivers: [
          waiver('wvr_late', '2026-12-31T08:00:00+00:00'),
          waiver('wvr_soon', '2026-11-30T08:00:00+00:00'),
          waiver('wvr_over', '2026-11-22T08:00:00+00:00'),
          waiver('wvr_long_over', '2026-10-22T08:00:00+00:00'),
        ],
        actions: [
          { id: 'rvi_1', text: 'Ask the partner', owner: 'Ann', due: '2026-11-24', week: '2026-W47' },
          { id: 'rvi_2', text: 'Mend the mapping', owner: 'Bo', due: '2026-11-20', week: '2026-W46' },
        ],
        missed: [{ id: 'rvw_1', week: '2026-W47' }],
      },
    );
    expect(ids(agenda)).toEqual([
      'act verdict',
      'act missed',
      'act indicator.order-match',
      'look indicator.refund-match',
      'look indicators.blind',
      'act investigation.inv_1',
      'look investigation.inv_2',
      'act symptom.orders-not-flowing',
      'know symptom.refunds-missing',
      'act fix.fix_regressed',
      'know fix.fix_verified',
      'look backlog.oldest',
      'look backlog.largest',
      'act backlog.nobodys',
      'act waiver.wvr_over',
      'act waiver.wvr_soon',
      'act action.rvi_2',
      'look action.rvi_1',
    ]);
    const says = (id: string) => agenda.items.find((item) => item.id === id)?.says;
    expect(says('backlog.oldest')).toBe('"3 orders are missing": open since 2026-10-01, 53 days; Bo has it.');
    expect(says('backlog.largest')).toBe('"3 orders are missing": 9,000.00 EUR at risk in 3 breaks.');
    expect(says('investigation.inv_1')).toBe(
      'Open since 2026-11-09, it was to be closed by 2026-11-16; nobody has it. It was 90 %.',
    );
    expect(agenda.items.find(({ id }) => id === 'indicator.order-match')?.evidence).toEqual([
      { kind: 'indicator', id: 'order-match' },
      { kind: 'investigation', id: 'inv_1' },
    ]);
    expect(says('action.rvi_2')).toBe(
      'Bo: Mend the mapping (was due on 2026-11-20, of the review of 2026-W46)',
    );
  });

  it('says what changed since the review before', () => {
    const before = writeAgenda(facts, { ...nothing, indicators: indicators(indicator('order-match', 'ok')) });
    const now = { ...facts, at: '2026-11-30T08:00:00+00:00', open: { ...facts.open, total: 15 } };
    const agenda = writeAgenda(now, {
      ...nothing,
      indicators: indicators(indicator('order-match', 'breach')),
      previous: before.stand,
    });
    expect(agenda.items[0]?.says).toContain('That is 3 more than on 2026-11-23.');
    expect(agenda.items[1]?.says).toBe('What order-match says. It was ok at the last review.');
  });

  it('is the same to the byte for the same facts, and another for others', () => {
    const again = writeAgenda(structuredClone(facts), nothing);
    expect(JSON.stringify(again)).toBe(JSON.stringify(writeAgenda(facts, nothing)));
    expect(writeAgenda({ ...facts, flowTimeHours: 25 }, nothing).factsSha256).not.toBe(again.factsSha256);
  });

  it('that is frozen is shown with what came, went and changed since', () => {
    const frozen = writeAgenda(facts, {
      ...nothing,
      indicators: indicators(indicator('a', 'breach'), indicator('b', 'watch')),
    });
    const now = writeAgenda(facts, {
      ...nothing,
      indicators: indicators(indicator('b', 'breach'), indicator('c', 'watch')),
    });
    expect(compareAgendas(frozen, frozen)).toEqual([]);
    expect(compareAgendas(frozen, now).map(({ item, what }) => `${what} ${item}`)).toEqual([
      'changed indicator.b',
      'new indicator.c',
      'gone indicator.a',
    ]);
  });

  it('as Markdown lets no data become markup', () => {
    const agenda = writeAgenda(
      { ...facts, problems: [problem({ title: '[x](http://evil)\n# <b>' })] },
      nothing,
    );
    const text = agendaInMarkdown(agenda);
    expect(text).toContain('- [ ] **Act** The oldest problem');
    expect(text).toContain('\\[x\\](http://evil) \\# \\<b\\>');
    expect(text).toContain(agenda.factsSha256);
  });
});
