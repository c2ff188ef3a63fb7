import type { Summary } from '../../../../../model/index.ts';
import type { RunDetail } from '../../../../api/answers.ts';
import { bytes, count, several } from '../../../client/figures.ts';
import { Panel } from '../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { Hash } from './hash.tsx';

/** The files it read: every row is in exactly one of the columns on the right. */
export function Inputs({ run, summary }: { readonly run: RunDetail; readonly summary: Summary | null }) {
  return (
    <div id="inputs" className="min-w-0">
      <Panel
        title="Files"
        aside={<span className="text-soft">{several(run.inputs.length, 'file')}</span>}
        flush
      >
        <Table
          caption="Files"
          least="56rem"
          head={
            <>
              <Th>File</Th>
              <Th>Side</Th>
              <Th>Records</Th>
              <Th right>Size</Th>
              <Th right>Rows</Th>
              <Th right>Used</Th>
              <Th right>Left out</Th>
              <Th right>Could not be read</Th>
              <Th>SHA-256</Th>
            </>
          }
        >
          {run.inputs.map((input) => {
            const told = summary?.files.find(
              ({ file, records, side }) =>
                file === input.file && records === input.records && side === input.side,
            );
            return (
              <tr key={`${input.side} ${input.file} ${input.records}`}>
                <Td className="max-w-72 break-words">{input.file}</Td>
                <Td>{input.side === 'shop' ? 'Shop' : 'ERP'}</Td>
                <Td>{input.records.replaceAll('-', ' ')}</Td>
                <Td right>{bytes(input.bytes)}</Td>
                <Td right>{count(input.rows)}</Td>
                <Td right>{told === undefined ? <NotKnown /> : count(told.canonical)}</Td>
                <Td right>{told === undefined ? <NotKnown /> : <LeftOut excluded={told.excluded} />}</Td>
                <Td right>{told === undefined ? <NotKnown /> : <Quarantined number={told.quarantined} />}</Td>
                <Td>
                  <Hash sha256={input.sha256} />
                </Td>
              </tr>
            );
          })}
        </Table>
      </Panel>
    </div>
  );
}

function LeftOut({ excluded }: { readonly excluded: Readonly<Record<string, number>> }) {
  const why = Object.entries(excluded).filter(([, number]) => number > 0);
  if (why.length === 0) return 0;
  return (
    <ul>
      {why.map(([reason, number]) => (
        <li key={reason}>
          {count(number)} <span className="text-soft">{reason.replaceAll('-', ' ')}</span>
        </li>
      ))}
    </ul>
  );
}

const Quarantined = ({ number }: { readonly number: number }) =>
  number === 0 ? 0 : <span className="font-medium text-warn">{count(number)} in quarantine</span>;

const NotKnown = () => <span className="text-soft">not known</span>;
