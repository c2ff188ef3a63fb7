import { CircleCheck } from 'lucide-react';
import { words } from '../../../../../../model/words.ts';
import { Badge } from '../../../../parts/badge.tsx';
import { Panel } from '../../../../parts/panel.tsx';
import { Table, Td, Th } from '../../../../parts/table.tsx';
import { sideTitles } from '../../files/uploaded-file.ts';
import type { SuggestedFile } from './suggestion.ts';

/** Files whose columns are known: nothing has to be said of them, and what they mean can be looked at. */
export function KnownExports({ files }: { readonly files: readonly SuggestedFile[] }) {
  if (files.length === 0) return null;
  return (
    <Panel title="Known exports: nothing has to be said of them" flush>
      <ul className="divide-y divide-rule">
        {files.map((file) => (
          <li key={`${file.side} ${file.file}`}>
            <details>
              <summary className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-2 px-4 py-2 text-sm">
                <span className="break-words">
                  <span className="font-medium">{file.file}</span>{' '}
                  <span className="text-soft">{sideTitles[file.side]}, show its columns</span>
                </span>
                <Badge tone="good" icon={CircleCheck}>
                  {words(file.preset ?? '')}
                </Badge>
              </summary>
              <div className="border-t border-rule">
                <KnownColumns file={file} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function KnownColumns({ file }: { readonly file: SuggestedFile }) {
  return (
    <Table
      caption={`Columns of ${file.file}`}
      least="36rem"
      head={
        <>
          <Th>Column</Th>
          <Th>What stands in it</Th>
          <Th>Field</Th>
        </>
      }
    >
      {file.columns.map(({ column, field, samples }) => (
        <tr key={column}>
          <Td className="font-medium break-words">{column}</Td>
          <Td className="max-w-96 text-soft">
            <span className="line-clamp-2 break-words">{samples.slice(0, 3).join(' · ') || 'nothing'}</span>
          </Td>
          <Td>{field ?? <span className="text-soft">not used</span>}</Td>
        </tr>
      ))}
    </Table>
  );
}
