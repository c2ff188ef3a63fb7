import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeekOf } from '../../ground/time.ts';
import { defaultsOf, type WeekFact } from '../../model/decision/index.ts';
import { symptoms } from '../../model/index.ts';
import { judgeSymptoms, type SymptomFacts } from './judge-symptoms.ts';
import { symptomParameters } from './parameters.ts';
import { fixOf, seriesOf, weeksOf } from './weeks.testing.ts';

const parameters = defaultsOf(symptomParameters);
const judge = (facts: SymptomFacts) => judgeSymptoms(facts, parameters);
const counts = fc.array(fc.oneof(fc.nat(9), fc.constant(null)), { maxLength: 26 });
const facts: fc.Arbitrary<SymptomFacts> = fc.record({
  timeZone: fc.constant('Europe/Berlin'),
  symptoms: fc
    .tuple(
      ...symptoms.map(() =>
        fc.tuple(counts, fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 26, maxLength: 26 })),
      ),
    )
    .map((all) =>
      symptoms.map((symptom, index) => {
        const [of, exposures] = all[index] ?? [[], []];
        return seriesOf(weeksOf(of, exposures), {
          symptom,
          episodes: of.map((one, day) => ({
            at: `${addDays('2026-01-01', day)}T00:00:00Z`,
            health: one === null ? 'no-data' : one === 0 ? 'holds' : 'breaks',
          })),
        });
      }),
    ),
  fixes: fc.array(
    fc
      .tuple(fc.nat(5), fc.nat(9), fc.nat(9), fc.nat(5000), fc.nat(30))
      .map(([symptom, before, since, exposure, day]) =>
        fixOf({
          id: `fix_${before}_${since}_${exposure}_${day}`,
          symptom: symptoms[symptom] ?? 'orders-not-flowing',
          effectiveAt: `${addDays('2026-02-01', day)}T00:00:00Z`,
          before: { count: before, exposure: 4000 },
          since: { count: since, exposure },
          recurred: since,
        }),
      ),
    { maxLength: 5 },
  ),
});
const distinct = (given: SymptomFacts) =>
  new Set(given.fixes.map(({ id }) => id)).size === given.fixes.length;
const each = (given: SymptomFacts, change: (week: WeekFact) => WeekFact): SymptomFacts => ({
  ...given,
  symptoms: given.symptoms.map((one) => ({ ...one, weeks: one.weeks.map(change) })),
});
const claims = (given: SymptomFacts) =>
  judge(given).symptoms.map(({ recurring, growing, resistant, pattern }) => [
    recurring.state,
    growing.state,
    resistant.state,
    pattern,
  ]);

describe('what is said of symptoms', () => {
  it('does not depend on the order in which it was told', () => {
    fc.assert(
      fc.property(facts.filter(distinct), fc.nat(25), (given, turn) => {
        const mixed = <T>(list: readonly T[]): readonly T[] =>
          [...list.slice(turn), ...list.slice(0, turn)].toReversed();
        const other = judge({
          ...given,
          fixes: mixed(given.fixes),
          symptoms: mixed(given.symptoms).map((one) => ({
            ...one,
            weeks: mixed(one.weeks),
            episodes: mixed(one.episodes),
          })),
        });
        const byName = (report: typeof other) =>
          report.symptoms.toSorted((a, b) => (a.symptom < b.symptom ? -1 : 1));
        expect(byName(other)).toEqual(byName(judge(given)));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on what exposure is counted in, nor on the time of the year', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 60 }), (given, later) => {
        const scaled = each(given, (week) => ({ ...week, exposure: (week.exposure ?? 0) * 1024 }));
        expect(claims(scaled)).toEqual(claims(given));
        const moved = each(given, (week) => ({ ...week, ...isoWeekOf(addDays(week.from, 7 * later)) }));
        expect(claims(moved)).toEqual(claims(given));
      }),
      { numRuns: 60 },
    );
  });

  it('takes incomplete weeks for none', () => {
    fc.assert(
      fc.property(facts, fc.nat(50), (given, many) => {
        const cut = {
          ...given,
          symptoms: given.symptoms.map((one) => {
            const from = addDays(one.weeks.at(-1)?.from ?? '2026-01-05', 7);
            const week = { ...isoWeekOf(from), count: many, exposure: 100, baseMinor: null, complete: false };
            return { ...one, weeks: [...one.weeks, week] };
          }),
        };
        const [there, without] = [judge(cut), judge(given)];
        expect(there.symptoms.map(({ growing }) => growing.numbers)).toEqual(
          without.symptoms.map(({ growing }) => growing.numbers),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('never says of a series and of the same read backwards that both grow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 8, maxLength: 26 }), (values) => {
        const grows = (list: readonly number[]) =>
          judge({ symptoms: [seriesOf(weeksOf(list))], fixes: [], timeZone: 'UTC' }).symptoms[0]?.growing
            .state === 'yes';
        expect(grows(values) && grows(values.toReversed())).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('says no symptom grows for being tested among more of them', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const among = judge(given).symptoms;
        for (const [index, one] of given.symptoms.entries()) {
          const [alone] = judge({ ...given, symptoms: [one] }).symptoms;
          // Discoveries of others can only let it be kept; alone it always is.
          if (among[index]?.growing.state === 'yes') expect(alone?.growing.state).toBe('yes');
        }
      }),
      { numRuns: 60 },
    );
  });
});
