export const monthOld = {
  default: 30,
  unit: 'days',
  least: 1,
  most: 365,
  whole: true,
  why: 'Policy default: what was agreed or tried more than a month ago is asked for again.',
} as const;
