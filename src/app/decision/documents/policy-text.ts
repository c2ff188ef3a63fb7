import type { Parameter } from '../../../model/decision/index.ts';
import { type Policy, type PolicyRoom, policyRooms, policyTables } from './policy.ts';

/** A parameter with the value in force. */
export interface ParameterShown extends Parameter {
  readonly name: string;
  readonly value: number;
  readonly changed: boolean;
}

/** The parameters of a room with their values, in the order of the room. */
export function showParameters(policy: Policy, room: PolicyRoom): readonly ParameterShown[] {
  const values: Readonly<Record<string, number>> = room === 'gate' ? policy.gate.parameters : policy[room];
  return Object.entries(policyTables[room]).map(([name, parameter]: [string, Parameter]) => {
    const value = values[name] ?? parameter.default;
    return { name, ...parameter, value, changed: value !== parameter.default };
  });
}

/** What each room's numbers are about. */
export const roomTitles: Readonly<Record<PolicyRoom, string>> = {
  symptoms: 'When a symptom is recurring, growing or resistant to fixes.',
  diagnosis: 'How findings speak for and against causes.',
  plan: 'Efforts, margins and limits of the plan.',
  indicators: 'Thresholds of the weekly indicators, and when they are judged.',
  gate: 'What must be met to go live.',
};

/** A policy as a YAML file that says of every number what it counts, what it may be, and why it is what it is. */
export function policyText(policy: Policy, rooms: readonly PolicyRoom[] = policyRooms): string {
  const head = [
    '# yaml-language-server: $schema=schemas/policy.schema.json',
    '# Every number that a rule of a decision leans on. What is left out keeps its default.',
  ];
  return `${[...head, ...rooms.flatMap((room) => roomLines(policy, room))].join('\n')}\n`;
}

function roomLines(policy: Policy, room: PolicyRoom): readonly string[] {
  const shown = showParameters(policy, room);
  return [
    '',
    `# ${roomTitles[room]}`,
    `${room}:`,
    ...shown.flatMap(({ name, unit, least, most, whole, why, value, changed, default: initial }) => [
      `  # ${changed ? `Default ${initial}. ` : ''}${unit}, ${whole ? 'whole, ' : ''}${least} to ${most}. ${why}`,
      `  ${name}: ${value}`,
    ]),
    ...(room === 'gate' ? criteriaLines(policy) : []),
  ];
}

function criteriaLines({ gate }: Policy): readonly string[] {
  const changed = Object.entries(gate.criteria);
  return [
    '  # By criterion: as hard, soft or off, and its owner, such as { as: soft, owner: Ada Moss }.',
    changed.length === 0 ? '  criteria: {}' : '  criteria:',
    ...changed.map(([id, one]) => `    ${id}: ${JSON.stringify(one)}`),
  ];
}
