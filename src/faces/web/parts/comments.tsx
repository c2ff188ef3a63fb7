import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageSquare } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Comment } from '../../api/answers.ts';
import { ask, at } from '../client/ask.ts';
import { useNames } from '../client/members.ts';
import { useMay } from '../client/session.ts';
import { makeOld } from '../client/workspace-events.ts';
import { sayRefused } from '../shell/toasts.tsx';
import { Button } from './button.tsx';
import { OneComment } from './comment.tsx';
import { Trouble, Waiting } from './states.tsx';
import { TextArea } from './text-area.tsx';

/** What was written about something, and writing more. */
export function Comments({
  workspace,
  subject,
}: {
  readonly workspace: string;
  readonly subject: { readonly kind: Comment['subject']['kind']; readonly id: string };
}) {
  const { kind, id } = subject;
  const comments = useQuery({
    queryKey: ['w', workspace, 'comments', kind, id],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly Comment[] }>(at(workspace, 'comments'), { query: { kind, id }, signal }),
  });
  const nameOf = useNames(workspace);
  const mayWrite = useMay(workspace, 'triage');
  if (comments.isError) return <Trouble thrown={comments.error} again={() => void comments.refetch()} />;
  const items = comments.data?.items ?? [];
  return (
    <div className="flex flex-col gap-3">
      {/* One may write while what was written is on its way. */}
      {comments.isPending && <Waiting rows={2} />}
      {comments.isSuccess && items.length === 0 && (
        <p className="flex items-center gap-2 text-sm text-soft">
          <MessageSquare aria-hidden="true" size={14} />
          Nobody has written anything yet.
        </p>
      )}
      {items.length > 0 && (
        <ol className="flex flex-col gap-3">
          {items.map((one) => (
            <OneComment key={one.id} workspace={workspace} comment={one} by={nameOf(one.author)} />
          ))}
        </ol>
      )}
      {mayWrite && <NewComment workspace={workspace} subject={subject} />}
    </div>
  );
}

function NewComment({
  workspace,
  subject,
}: {
  readonly workspace: string;
  readonly subject: { readonly kind: string; readonly id: string };
}) {
  const client = useQueryClient();
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () =>
      ask<Comment>(at(workspace, 'comments'), { method: 'POST', body: { subject, text: text.trim() } }),
    onSuccess: () => setText(''),
    onError: sayRefused,
    onSettled: () => makeOld(client, workspace, 'comment'),
  });
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '' && !add.isPending) add.mutate();
  };
  return (
    <form
      onSubmit={submitted}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submitted(event);
      }}
      className="flex flex-col gap-2"
    >
      <TextArea
        label="Comment"
        hideLabel
        placeholder="Write a comment"
        value={text}
        onChange={setText}
        rows={2}
        maxLength={10_000}
      />
      <div className="flex justify-end">
        <Button type="submit" disabled={text.trim() === '' || add.isPending} hint="Ctrl Enter">
          Comment
        </Button>
      </div>
    </form>
  );
}
