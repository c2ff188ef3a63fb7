import { Link } from '@tanstack/react-router';
import { CircleDashed, CircleDot, EyeOff } from 'lucide-react';
import { amid, words } from '../../../../../model/words.ts';
import type { RecordView } from '../../../../api/answers.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Amount } from '../../../parts/amount.tsx';
import { Badge } from '../../../parts/badge.tsx';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../parts/table.tsx';
import { shownValue } from './shown-value.ts';

/** Where each record was read: file, line, and the hash by which the file is known. */
export function Lineage({ lineage }: { readonly lineage: RecordView['lineage'] }) {
  return (
    <Panel title="Where it was read">
      <ul className="flex flex-col gap-3 text-sm">
        {lineage.map(({ side, record, file, line, sha256, readAt }) => {
          const place = line === null ? file : `${file}:${line}`;
          return (
            <li key={`${side} ${place}`} className="min-w-0">
              <span className="text-xs text-soft">
                {side === 'erp' ? 'ERP' : 'Shop'}, {amid(words(record))}
              </span>
              <span className="flex items-start gap-1">
                <code className="min-w-0 font-mono text-xs leading-6 break-all">{place}</code>
                <CopyButton text={place} label={`Copy ${place}`} />
              </span>
              {sha256 !== null && (
                <span className="block text-xs break-all text-soft" title={sha256}>
                  SHA-256 {sha256.slice(0, 16)}…{readAt !== null && `, read ${dayAndTime(readAt)}`}
                </span>
              )}
            </li>
          );
        })}
        {lineage.length === 0 && <li className="text-soft">Neither side has a record of it.</li>}
      </ul>
    </Panel>
  );
}

/** What each run said of it, the last first. */
export function OverRuns({ workspace, record }: { readonly workspace: string; readonly record: RecordView }) {
  const runs = record.runs.toReversed();
  return (
    <Panel title="Over the runs" flush>
      <Table
        caption="What each run said of this break"
        least="34rem"
        head={
          <>
            <Th>Run</Th>
            <Th>It was</Th>
            <Th right>Expected</Th>
            <Th right>Actual</Th>
            <Th right>At risk</Th>
          </>
        }
      >
        {runs.map(({ run, number, at, expected, actual, atRisk, present }) => (
          <tr key={run}>
            <Td>
              <Link to="/w/$workspace/runs/$run" params={{ workspace, run }}>
                Run {number}
              </Link>
              <span className="block text-xs text-soft">{dayAndTime(at)}</span>
            </Td>
            <Td>
              {present === null ? (
                <Badge tone="quiet" icon={EyeOff}>
                  Not looked at
                </Badge>
              ) : present ? (
                <Badge tone="info" icon={CircleDot}>
                  There
                </Badge>
              ) : (
                <Badge tone="quiet" icon={CircleDashed}>
                  Gone
                </Badge>
              )}
            </Td>
            <Td right>{expected === null ? '–' : shownValue(expected)}</Td>
            <Td right>{actual === null ? '–' : shownValue(actual)}</Td>
            <Td right>
              {atRisk === null ? '–' : <Amount amount={atRisk.amount} currency={atRisk.currency} />}
            </Td>
          </tr>
        ))}
      </Table>
      {record.earlierRuns > 0 && (
        <p className="border-t border-rule px-4 py-2 text-sm text-soft">
          {record.earlierRuns} earlier runs are not shown.
        </p>
      )}
    </Panel>
  );
}
