import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Comment } from '../../api/answers.ts';
import { ask, at } from '../client/ask.ts';
import { useSession } from '../client/session.ts';
import { makeOld } from '../client/workspace-events.ts';
import { sayDone, sayRefused } from '../shell/toasts.tsx';
import { Button } from './button.tsx';
import { Confirm } from './confirm.tsx';
import { TextArea } from './text-area.tsx';
import { When } from './when.tsx';

/** A comment; its author may write it anew or take it back, which leaves its place. */
export function OneComment({
  workspace,
  comment,
  by,
}: {
  readonly workspace: string;
  readonly comment: Comment;
  readonly by: string;
}) {
  const { person } = useSession();
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null);
  const wasRemoved = comment.deletedAt !== null;
  return (
    <li className="rounded-md border border-rule px-3 py-2 text-sm">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{by}</span>
        <span className="text-xs text-soft">
          <When at={comment.createdAt} />
          {comment.editedAt !== null && !wasRemoved && (
            <>
              , written anew <When at={comment.editedAt} />
            </>
          )}
        </span>
        {comment.author === person.id && !wasRemoved && doing !== 'edit' && (
          <span className="ml-auto flex gap-1">
            <Button look="bare" className="h-7 text-xs text-soft" onClick={() => setDoing('edit')}>
              Edit
            </Button>
            <Button look="bare" className="h-7 text-xs text-soft" onClick={() => setDoing('remove')}>
              Take back
            </Button>
          </span>
        )}
      </div>
      {doing === 'edit' ? (
        <EditComment workspace={workspace} comment={comment} onDone={() => setDoing(null)} />
      ) : (
        <p className={wasRemoved ? 'text-soft italic' : 'whitespace-pre-wrap break-words'}>
          {wasRemoved ? 'Taken back by its author.' : comment.text}
        </p>
      )}
      <RemoveComment
        workspace={workspace}
        comment={comment}
        open={doing === 'remove'}
        onDone={() => setDoing(null)}
      />
    </li>
  );
}

interface ChangeProps {
  readonly workspace: string;
  readonly comment: Comment;
  onDone(): void;
}

function EditComment({ workspace, comment, onDone }: ChangeProps) {
  const client = useQueryClient();
  const [text, setText] = useState(comment.text);
  const change = useMutation({
    mutationFn: () =>
      ask<Comment>(at(workspace, 'comments', comment.id), {
        method: 'PATCH',
        body: { text: text.trim() },
        version: comment.version,
      }),
    onSuccess: onDone,
    onError: sayRefused,
    onSettled: () => makeOld(client, workspace, 'comment'),
  });
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') change.mutate();
  };
  return (
    <form onSubmit={submitted} className="mt-2 flex flex-col gap-2">
      <TextArea label="Your comment" hideLabel value={text} onChange={setText} maxLength={10_000} />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" look="main" disabled={text.trim() === '' || change.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}

function RemoveComment({ workspace, comment, open, onDone }: ChangeProps & { readonly open: boolean }) {
  const client = useQueryClient();
  const remove = async (): Promise<void> => {
    try {
      await ask(at(workspace, 'comments', comment.id), { method: 'DELETE', version: comment.version });
      sayDone('The comment is taken back.');
    } finally {
      makeOld(client, workspace, 'comment');
    }
  };
  return (
    <Confirm open={open} onClose={onDone} title="Take the comment back?" label="Take back" act={remove}>
      Its text is removed for everybody. That there was one stays to be seen.
    </Confirm>
  );
}
