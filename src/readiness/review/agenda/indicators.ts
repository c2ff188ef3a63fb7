import type { AgendaItem, IndicatorReading } from '../../../model/decision/index.ts';
import type { AgendaPart } from './input.ts';

/** Indicators in breach, then those to watch, then what nobody can say anything about. */
export const writeIndicators: AgendaPart = (_, { indicators, investigations = [], previous = null }) => {
  const of = (state: IndicatorReading['state']) =>
    indicators.indicators.filter((reading) => reading.state === state);
  const item = (reading: IndicatorReading): AgendaItem => {
    const open = investigations.find(({ indicator }) => indicator === reading.indicator);
    const before = previous?.indicators[reading.indicator];
    const changed =
      before === undefined || before === reading.state
        ? ''
        : ` It was ${stateWords[before]} at the last review.`;
    return {
      id: `indicator.${reading.indicator}`,
      kind: 'indicator',
      urgency: reading.state === 'breach' ? 'act' : 'look',
      title: `${reading.title}: ${stateWords[reading.state]}`,
      says: `${reading.says}${changed}`,
      owner: open?.owner ?? null,
      evidence: [
        { kind: 'indicator', id: reading.indicator },
        ...(open === undefined ? [] : [{ kind: 'investigation', id: open.id }]),
      ],
    };
  };
  const blind = [...of('stale'), ...of('no-data')];
  return [
    ...of('breach').map(item),
    ...of('watch').map(item),
    ...(blind.length === 0
      ? []
      : [
          {
            id: 'indicators.blind',
            kind: 'indicator',
            urgency: 'look',
            title: `${blind.length} of ${indicators.indicators.length} indicators without fresh data`,
            says: `Nothing can be said of ${blind.map(({ title }) => title).join('; ')}. What is not measured is not green.`,
            owner: null,
            evidence: blind.map(({ indicator }) => ({ kind: 'indicator', id: indicator })),
          } as const,
        ]),
  ];
};

const stateWords = {
  ok: 'ok',
  watch: 'to watch',
  breach: 'in breach',
  'no-data': 'without data',
  stale: 'stale',
} as const;
