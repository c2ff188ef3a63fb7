import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { breaksOfKinds } from '../measure/compared.ts';
import { counted } from '../measure/words.ts';

export const outageNotRecovered: FindingRule = {
  id: 'outage-not-recovered',
  title: 'An outage not made good',
  measures: 'Whether orders had one unusual week and its breaks are still open (1) or not (0)',
  presentWhen: 'at-least',
  threshold: { default: 1, unit: 'yes or no', least: 1, most: 1, whole: true, why: 'It is so or it is not.' },
  causes: ['no-way-back'],
  why: 'A single bad week of missing orders is an outage; that its orders are still missing says that nobody had a way to bring them back.',
  q: { value: 0.35, why: 'Not every outage fills a week.' },
  leak: { value: 0.04, why: 'A bad week that has just ended is still being worked on.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: ({ facts, symptoms }) => {
    const flow = symptoms.symptoms.find(({ symptom }) => symptom === 'orders-not-flowing');
    if (flow === undefined || flow.pattern === 'not-enough-data')
      return unknown('There are too few weeks of orders to tell a bad week from the others.');
    const missing = breaksOfKinds(facts, (kind) => kind === 'order-missing-in-erp');
    const bad = flow.pattern === 'bad-week' && missing > 0;
    return bad
      ? known(1, `Orders had one bad week, and ${counted(missing, 'order is', 'orders are')} still missing.`)
      : known(0, 'Orders did not have one bad week that was left as it was.');
  },
};
