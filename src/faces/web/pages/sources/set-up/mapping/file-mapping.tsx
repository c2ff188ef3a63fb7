import { CircleCheck, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../../../parts/badge.tsx';
import { Button } from '../../../../parts/button.tsx';
import { Choices } from '../../../../parts/choices.tsx';
import { Notice } from '../../../../parts/notice.tsx';
import { Panel } from '../../../../parts/panel.tsx';
import { recordTitle } from '../../files/file-row.tsx';
import { sideTitles } from '../../files/uploaded-file.ts';
import { lackingIn, placedIn, ruleFor, withField } from '../../profile/mapping.ts';
import { readProfile, valueAt, withValue } from '../../profile/profile-text.ts';
import { ColumnTable } from './column-table.tsx';
import { SURE } from './confidence.tsx';
import type { SuggestedColumn, SuggestedFile } from './suggestion.ts';

const shownTitles = { all: 'All columns', check: 'To be checked', none: 'Not placed' } as const;
type Shown = keyof typeof shownTitles;

/** What the columns of one file mean. */
export function FileMapping({
  file,
  value,
  text,
  suggested,
  onChange,
}: {
  readonly file: SuggestedFile;
  /** The profile that was read; null as long as its text has a fault. */
  readonly value: unknown;
  readonly text: string;
  /** The text of the profile that was suggested. */
  readonly suggested: string;
  onChange(text: string): void;
}) {
  const [shown, setShown] = useState<Shown>('all');
  const index = ruleFor(value, { name: file.file, side: file.side });
  const rule = valueAt(value, ['files', index]);
  const record = valueAt(rule, ['record']);
  const title = (
    <span className="break-words">
      {file.file} <span className="font-normal text-soft">{sideTitles[file.side]}</span>
    </span>
  );
  if (value === null) return null;
  if (index < 0)
    return <NoRule title={title} file={file} text={text} suggested={suggested} onChange={onChange} />;
  const isShown = ({ column, field, confidence }: SuggestedColumn): boolean => {
    const { fields } = placedIn(rule, column);
    if (shown === 'none') return fields.length === 0;
    return shown === 'all' || (fields.length > 0 && fields[0] === field && confidence < SURE);
  };
  const lacking = lackingIn(rule);
  const countOf = (of: Shown): number =>
    file.columns.filter(({ column, field, confidence }) => {
      const { fields } = placedIn(rule, column);
      if (of === 'none') return fields.length === 0;
      return of === 'all' || (fields.length > 0 && fields[0] === field && confidence < SURE);
    }).length;
  return (
    <Panel
      title={title}
      aside={
        <Badge
          tone={file.confidence >= SURE ? 'good' : 'warn'}
          icon={file.confidence >= SURE ? CircleCheck : CircleHelp}
        >
          {typeof record === 'string' ? recordTitle(record) : 'Unknown record'}
        </Badge>
      }
      flush
    >
      <div className="px-2 py-2">
        <Choices<Shown>
          label="Which columns"
          choices={(['all', 'check', 'none'] as const).map((one) => [one, shownTitles[one], countOf(one)])}
          chosen={shown}
          onChoose={setShown}
        />
      </div>
      {lacking.length > 0 && (
        <div className="px-4 pb-3">
          <Notice
            tone="warn"
            title={`No column is ${lacking.map(({ name }) => name).join(', ')}: such a record cannot be used.`}
          >
            {lacking.map(({ name, says }) => (
              <div key={name}>
                {name}: {says}
              </div>
            ))}
          </Notice>
        </div>
      )}
      <ColumnTable
        name={file.file}
        record={typeof record === 'string' ? record : ''}
        rule={rule}
        columns={file.columns.filter(isShown)}
        onField={(column, field) => onChange(withField(text, index, value, { column, field }))}
      />
    </Panel>
  );
}

/** A file that no rule of the profile reads, and that is no known export. */
function NoRule({
  title,
  file,
  text,
  suggested,
  onChange,
}: Pick<Parameters<typeof FileMapping>[0], 'file' | 'text' | 'suggested' | 'onChange'> & {
  readonly title: React.ReactNode;
}) {
  const { value } = readProfile(suggested);
  const rule = valueAt(value, ['files', ruleFor(value, { name: file.file, side: file.side })]);
  const rules = valueAt(readProfile(text).value, ['files']);
  const last = Array.isArray(rules) ? rules.length : 0;
  return (
    <Panel title={title}>
      <Notice
        tone="warn"
        title={
          rule === undefined
            ? 'Nobody knows what this file holds.'
            : 'No rule of the profile reads this file.'
        }
        action={
          rule !== undefined && (
            <Button onClick={() => onChange(withValue(text, ['files', last], rule))}>
              Add the suggested rule
            </Button>
          )
        }
      >
        {rule === undefined
          ? 'Add a rule for it to the text of the profile below, or take the file out.'
          : 'Until one does it takes no part in the comparison.'}
      </Notice>
    </Panel>
  );
}
