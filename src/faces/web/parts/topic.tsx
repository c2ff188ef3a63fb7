import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import type { Topic as TopicAnswer } from '../../api/answers.ts';
import { ask } from '../client/ask.ts';
import { Facts } from './facts.tsx';
import { Trouble, Waiting } from './states.tsx';

/** What a name means, what to do first, and more for who wants to know. */
export function Topic({ id }: { readonly id: string }) {
  const topic = useQuery({
    queryKey: ['topics', id],
    queryFn: ({ signal }) => ask<TopicAnswer>(`/v1/topics/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (topic.isError) return <Trouble thrown={topic.error} again={() => void topic.refetch()} />;
  if (topic.data === undefined) return <Waiting rows={3} />;
  const { means, next } = topic.data;
  const more = moreOf(topic.data);
  return (
    <div className="mt-2 flex max-w-prose flex-col gap-2">
      <p>{means}</p>
      {next !== null && (
        <p className="flex gap-2 rounded-md bg-info-back px-3 py-2 text-sm">
          <ArrowRight aria-hidden="true" size={14} className="mt-0.5 shrink-0 text-info" />
          <span>
            <span className="font-medium text-info">First:</span> {next}
          </span>
        </p>
      )}
      {more.length > 0 && (
        <details className="text-sm">
          <summary className="min-h-7 cursor-pointer py-0.5 text-accent">More about it</summary>
          <div className="mt-2">
            <Facts facts={more} />
          </div>
        </details>
      )}
    </div>
  );
}

function moreOf(topic: TopicAnswer): readonly (readonly [string, string])[] {
  const { why, seen, certainty, cause, uatScenario, tolerance, source } = topic;
  const all = [
    ['Why it matters', why],
    ['How it is seen', seen],
    ['How sure that is', certainty],
    ['Usual cause', cause],
    ['Test that catches it', uatScenario],
    ['Harmless', tolerance],
    ['Described in', source],
  ] as const;
  return all.flatMap(([name, text]) => (text === null || text === '' ? [] : [[name, text] as const]));
}
