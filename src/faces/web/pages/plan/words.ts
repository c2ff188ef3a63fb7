import type { PlanStep } from '../../../api/answers.ts';

/** The phases of a plan, in order, and what each is for. */
export const phases: readonly {
  readonly id: PlanStep['phase'];
  readonly title: string;
  readonly about: string;
}[] = [
  { id: 'stabilise', title: 'Stabilise', about: 'Contain the symptom that hurts most.' },
  { id: 'upstream', title: 'Upstream', about: 'Take away what lies furthest upstream.' },
  { id: 'layer', title: 'Layers', about: 'Then the rest, in the order that unlocks most.' },
  { id: 'go-live', title: 'Go-live', about: 'What must be done right before and on the day.' },
  { id: 'hypercare', title: 'Hypercare', about: 'The weeks after.' },
];

/** Whether a step is done. */
export const stepStateTitles: Readonly<Record<PlanStep['state'], string>> = {
  planned: 'Planned',
  done: 'Done',
  missed: 'Missed',
};

/** Who does what. */
export const roleTitles: Readonly<Record<PlanStep['role'], string>> = {
  operations: 'Operations',
  finance: 'Finance',
  'customer-service': 'Customer service',
  integration: 'Integration',
  partner: 'Partner',
  sponsor: 'Sponsor',
};
