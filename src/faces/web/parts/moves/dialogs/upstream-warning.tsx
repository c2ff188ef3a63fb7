import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DiagnosisAnswer } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { Notice } from '../../notice.tsx';
import { likelyUpstream } from '../upstream.ts';

/** Warns whoever takes a symptom away that its cause is likely upstream and stays. */
export function UpstreamWarning({ workspace }: { readonly workspace: string }) {
  const { data } = useQuery({
    queryKey: ['w', workspace, 'decision', 'diagnosis'],
    queryFn: ({ signal }) => ask<DiagnosisAnswer>(at(workspace, 'diagnosis'), { signal }),
  });
  const upstream = data === undefined ? null : likelyUpstream(data);
  if (upstream === null) return null;
  return (
    <Notice tone="warn" said title={`The cause likely lies upstream: ${upstream}.`}>
      A patch contains it until the next record. Record it as containment, and go upstream first, as{' '}
      <Link to="/w/$workspace/plan" params={{ workspace }} target="_blank" className="underline">
        the plan
      </Link>{' '}
      says.
    </Notice>
  );
}
