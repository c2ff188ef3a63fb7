import { policyRooms, policyTables, roomTitles } from '../../src/app/decision/index.ts';
import type { Parameter } from '../../src/model/decision/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

/** docs/reference/policy.md: every number that a rule of a decision leans on. */
export function policyPage(): string {
  const count = policyRooms.reduce((sum, room) => sum + Object.keys(policyTables[room]).length, 0);
  return page([
    generatedNote,
    '# The policy',
    `Every number that a rule of a decision leans on is here: ${count} of them, each with what it counts, what it may be, and why it is what it is. "[proposal]" says that a default is our own: there is no neutral benchmark to take it from. \`tieout policy show > policy.yaml\` writes them as a file to change; the command line takes it with \`--policy\`, a workspace as its setting \`policy\`. What a policy leaves out keeps its default; a name that is not known, or a value out of range, is refused with its place. Criteria of the gate are made hard or soft, switched off and given an owner under \`gate.criteria\`: see [the gate](gate.md).`,
    ...policyRooms.flatMap((room) => [
      `## ${room}`,
      roomTitles[room],
      table(
        ['name', 'default', 'may be', 'why'],
        Object.entries(policyTables[room]).map(([name, parameter]: [string, Parameter]) => [
          code(name),
          `${parameter.default} ${parameter.unit}`,
          `${parameter.least} to ${parameter.most}${parameter.whole ? ', whole' : ''}`,
          parameter.why,
        ]),
      ),
    ]),
  ]);
}
