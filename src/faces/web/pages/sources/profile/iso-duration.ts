/** A time one can choose in a form; what is more is said in the profile's text. */
export interface FlowTime {
  readonly count: number;
  readonly unit: 'hours' | 'days';
}

/** Reads `PT36H` or `P2D`; null for what a form cannot say, such as `P1DT6H`. */
export function readDuration(text: string): FlowTime | null {
  const days = /^P(\d+)D$/.exec(text)?.[1];
  if (days !== undefined) return { count: Number(days), unit: 'days' };
  const hours = /^PT(\d+)H$/.exec(text)?.[1];
  return hours === undefined ? null : { count: Number(hours), unit: 'hours' };
}

/** As the profile writes it. */
export const writeDuration = ({ count, unit }: FlowTime): string =>
  unit === 'days' ? `P${count}D` : `PT${count}H`;
