import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { stateTitles, words } from '../../../../../model/words.ts';
import type { Page, TrackedBreak, TrackedProblem } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { type Option, PickList } from '../../pick-list.tsx';
import { isOne } from '../subject.ts';
import type { MoveFormProps } from './form-props.ts';

/** Of what it is a duplicate: a problem by its title, a break by its order, SKU or document. */
export function DuplicateForm({ workspace, subject, isBusy, onMove }: MoveFormProps) {
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { kind } = subject;
  const self = isOne(subject) ? subject.id : null;
  const { data = [], isFetching } = useQuery({
    queryKey: ['w', workspace, `${kind}s`, 'to-be-a-duplicate-of', kind === 'break' ? wanted : ''],
    queryFn: async ({ signal }): Promise<readonly Option[]> => {
      if (kind === 'problem') {
        const { items } = await ask<Page<TrackedProblem>>(at(workspace, 'problems'), {
          query: { limit: 200 },
          signal,
        });
        return items.map(({ id, title, state }) => ({ id, label: title, about: stateTitles[state] }));
      }
      const { items } = await ask<Page<TrackedBreak>>(at(workspace, 'breaks'), {
        query: { limit: 20, ...(wanted !== '' && { text: wanted }) },
        signal,
      });
      return items.map(({ id, order, sku, document, kind: what }) => ({
        id,
        label: order ?? sku ?? document ?? id,
        about: words(what),
      }));
    },
    placeholderData: keepPreviousData,
  });
  return (
    <PickList
      items={data.filter(({ id }) => id !== self)}
      label={kind === 'problem' ? 'Title of the problem it is' : 'Order, SKU or document of the break it is'}
      empty={isFetching ? 'Looking …' : undefined}
      {...(kind === 'break' && { onSearch: setText })}
      onPick={({ id }) => !isBusy && onMove({ event: 'duplicate', of: id })}
    />
  );
}
