import type { CauseJudgement } from '../../../api/answers.ts';
import { several } from '../../client/figures.ts';
import { classNames } from '../../parts/class-names.ts';
import { lineLinkClass } from '../../parts/line-link-class.ts';
import { Table, Td, Th } from '../../parts/table.tsx';
import { type Fall, foldWeights, waterfall } from './waterfall.ts';
import { decibans, strengthTitles } from './words.ts';

/** What speaks for a cause and against it: each finding with its weight, which add up to how likely it is. */
export function Evidence({
  title,
  cause,
  nameOf,
}: {
  readonly title: string;
  readonly cause: CauseJudgement;
  nameOf(finding: string): string;
}) {
  const { priorDecibans, weights } = cause;
  const { told, rest } = foldWeights(weights);
  const { bars, zero, sum, total } = waterfall([
    priorDecibans,
    ...told.map((weight) => weight.decibans),
    ...(rest === null ? [] : [rest.decibans]),
  ]);
  return (
    <Table
      caption={`What speaks for and against: ${title}`}
      least="36rem"
      head={
        <>
          <Th>What was found</Th>
          <Th right>Decibans</Th>
          <Th>
            <span className="sr-only">As a bar</span>
            <span aria-hidden="true" className="flex w-44 justify-between">
              <span>against</span>
              <span>for</span>
            </span>
          </Th>
        </>
      }
    >
      <tr>
        <Td>Before anything was looked at</Td>
        <Td right>{decibans(priorDecibans)}</Td>
        <Td>
          <Bar bar={bars[0]} zero={zero} look="bg-strong" />
        </Td>
      </tr>
      {told.map((weight, index) => (
        <tr key={weight.finding}>
          <Td>
            <a href={`#finding-${weight.finding}`} className={`${lineLinkClass} text-ink`}>
              {nameOf(weight.finding)}
            </a>
            <span className="block text-soft">
              {weight.says} <span className="whitespace-nowrap">({strengthTitles[weight.strength]})</span>
            </span>
          </Td>
          <Td right>
            {decibans(weight.decibans)}
            <span className="block text-xs text-soft">{weight.decibans < 0 ? 'against' : 'for'}</span>
          </Td>
          <Td>
            <Bar bar={bars[index + 1]} zero={zero} look={weight.decibans < 0 ? 'bg-good' : 'bg-bad'} />
          </Td>
        </tr>
      ))}
      {rest !== null && (
        <tr>
          <Td>
            {several(rest.findings, 'other finding')}
            <span className="block text-soft">Looked at, and hardly worth a mention one by one.</span>
          </Td>
          <Td right>{decibans(rest.decibans)}</Td>
          <Td>
            <Bar bar={bars.at(-1)} zero={zero} look={rest.decibans < 0 ? 'bg-good' : 'bg-bad'} />
          </Td>
        </tr>
      )}
      <tr className="font-medium">
        <Td>All told</Td>
        <Td right>{decibans(sum)}</Td>
        <Td>
          <Bar bar={total} zero={zero} look="bg-accent" />
        </Td>
      </tr>
    </Table>
  );
}

function Bar({
  bar,
  zero,
  look,
}: {
  readonly bar: Fall | undefined;
  readonly zero: number;
  readonly look: string;
}) {
  return (
    <span aria-hidden="true" className="relative mt-1 block h-3 w-44 bg-sunken">
      {bar !== undefined && (
        <span
          className={classNames('absolute inset-y-0 min-w-0.5', look)}
          style={{ left: `${bar.from * 100}%`, width: `${(bar.to - bar.from) * 100}%` }}
        />
      )}
      <span className="absolute -inset-y-1 w-px bg-ink" style={{ left: `${zero * 100}%` }} />
    </span>
  );
}
