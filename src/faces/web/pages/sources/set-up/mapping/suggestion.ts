import { useQuery } from '@tanstack/react-query';
import type { ProfileProposal } from '../../../../../api/answers.ts';
import { ask, at } from '../../../../client/ask.ts';
import { isReadable, type Side } from '../../files/uploaded-file.ts';
import type { Standing } from '../standing.ts';

/** A table of a file and what it was taken for: a workbook has several. */
export type SuggestedFile = ProfileProposal['files'][number];
export type SuggestedColumn = SuggestedFile['columns'][number];

/** Asks for a proposal for the files of both sides. */
export function useSuggestion(workspace: string, { files }: Standing) {
  const idsOf = (side: Side): readonly string[] => files[side].filter(isReadable).map(({ id }) => id);
  const body = { files: [...idsOf('shop'), ...idsOf('erp')] };
  return useQuery({
    queryKey: ['w', workspace, 'suggestion', body],
    queryFn: ({ signal }) =>
      ask<ProfileProposal>(at(workspace, 'profile-suggestions'), { method: 'POST', body, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: body.files.length > 0,
  });
}
