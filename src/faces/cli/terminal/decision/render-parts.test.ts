import { describe, expect, it } from 'vitest';
import { decide, defaultPolicy } from '../../../../app/decision/index.ts';
import { readyFacts } from '../../../../flow/9-gate/ready.testing.ts';
import type { SymptomJudgement } from '../../../../model/decision/index.ts';
import { symptoms as symptomIds } from '../../../../model/index.ts';
import { renderDiagnosis } from './render-diagnosis.ts';
import { renderGate } from './render-gate.ts';
import { renderIndicators } from './render-indicators.ts';
import { renderSymptoms } from './render-symptoms.ts';

const look = { colour: true, width: 100 };
const green = '\u001b[32m';
const series = symptomIds.map((symptom) => ({ symptom, unit: 'order' as const, weeks: [], episodes: [] }));
const { symptoms, indicators, diagnosis, gate } = decide(
  { ...readyFacts, symptoms: series },
  defaultPolicy(),
  {
    waivers: [],
    proof: null,
    calendar: null,
  },
);

describe('the headline', () => {
  const saidOf = (...patterns: readonly SymptomJudgement['pattern'][]): string => {
    const made = symptoms.symptoms.map((one, at) => ({ ...one, pattern: patterns[at] ?? 'quiet' }));
    return renderSymptoms({ ...symptoms, symptoms: made }, look).split('\n')[0] ?? '';
  };

  it('of symptoms is green only where something is known of each', () => {
    expect(saidOf()).toContain(green);
    expect(saidOf('not-enough-data')).toContain('of 1 of 6 too little is known');
    expect(saidOf('not-enough-data')).not.toContain(green);
    expect(saidOf(...symptoms.symptoms.map(() => 'not-enough-data' as const))).toContain('every symptom');
    expect(saidOf('root-cause', 'not-enough-data')).toContain('1 of 6 symptoms has a cause');
  });

  it('of indicators is green only where all of them are fresh', () => {
    const saidOf = (state: 'ok' | 'stale' | 'watch', others: 'ok' | 'stale'): string =>
      renderIndicators(
        {
          ...indicators,
          indicators: indicators.indicators.map((one, at) => ({ ...one, state: at === 0 ? state : others })),
        },
        look,
      );
    expect(saidOf('ok', 'ok').split('\n')[0]).toContain(green);
    expect(saidOf('stale', 'ok').split('\n')[0]).not.toContain(green);
    expect(saidOf('watch', 'ok')).toContain('Watch ');
    expect(saidOf('stale', 'stale')).toContain('No indicator has fresh data');
    expect(saidOf('stale', 'stale')).not.toContain('Nothing to investigate');
  });
});

it('of a gate says next what stands in the way, soft criteria too, and no waivers where there are none', () => {
  const criteria = gate.criteria.map((one, at) => ({
    ...one,
    hard: at !== 3,
    state: at === 3 ? ('fail' as const) : ('pass' as const),
  }));
  const said = renderGate({ ...gate, verdict: 'no-go', criteria }, look, null);
  expect(said).toContain(`"tieout explain ${criteria[3]?.criterion}"`);
  expect(renderGate({ ...gate, verdict: 'cannot-decide', criteria: [] }, look, null)).toContain(
    'Every criterion is switched off',
  );
});

it('says no cause to be certain', () => {
  const causes = diagnosis.causes.map((one) => ({ ...one, probability: 0.998 }));
  expect(renderDiagnosis({ ...diagnosis, causes }, look)).toContain('more than 99 %');
});
