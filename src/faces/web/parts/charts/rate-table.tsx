import { count } from '../../client/figures.ts';
import { percent } from '../../client/rates.ts';
import { dayOf } from '../../client/time.ts';
import { Table, Td, Th } from '../table.tsx';
import type { FixMark, RateWeek } from './rate-week.ts';

/** A weekly rate in numbers, the last week first. */
export function RateTable({
  name,
  unit,
  weeks,
  fixes,
}: {
  readonly name: string;
  readonly unit: string;
  readonly weeks: readonly RateWeek[];
  readonly fixes: readonly FixMark[];
}) {
  return (
    <Table
      caption={`${name}: rate by week`}
      least="32rem"
      tallest="20rem"
      head={
        <>
          <Th>Week of</Th>
          <Th right>Breaks</Th>
          <Th right>Of {unit}</Th>
          <Th right>Rate</Th>
          <Th>Of note</Th>
        </>
      }
    >
      {weeks.toReversed().map((week) => (
        <tr key={week.week}>
          <Td>{dayOf(week.from)}</Td>
          <Td right>{week.count === null ? 'nobody looked' : count(week.count)}</Td>
          <Td right>{week.exposure === null ? 'not counted' : count(week.exposure)}</Td>
          <Td right>{week.rate === null ? 'not known' : percent(week.rate)}</Td>
          <Td>{noteOf(week, fixes)}</Td>
        </tr>
      ))}
    </Table>
  );
}

const DAY_MS = 86_400_000;

function noteOf({ from, complete, unusual, count: number }: RateWeek, fixes: readonly FixMark[]) {
  const during = fixes.filter(({ at }) => {
    const since = (Date.parse(at) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
    return since >= 0 && since < 7;
  });
  return [
    unusual && 'unusual',
    !complete && number !== null && 'not complete',
    ...during.map(({ label }) => label),
  ]
    .filter((part) => part !== false)
    .join('; ');
}
