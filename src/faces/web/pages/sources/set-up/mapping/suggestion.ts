import { useQuery } from '@tanstack/react-query';
import { ask, at } from '../../../../client/ask.ts';
import type { Side } from '../../files/uploaded-file.ts';
import type { Standing } from '../standing.ts';

/** A profile proposed for files, and what it rests on. */
export interface Suggestion {
  readonly profile: string;
  readonly files: readonly SuggestedFile[];
}

export interface SuggestedFile {
  readonly file: string;
  readonly name: string;
  readonly side: Side;
  readonly records: string | null;
  readonly preset: string | null;
  readonly confidence: number;
  readonly columns: readonly SuggestedColumn[];
}

export interface SuggestedColumn {
  readonly column: string;
  readonly field: string | null;
  readonly confidence: number;
  readonly samples: readonly string[];
  readonly why: readonly string[];
}

/** Asks for a proposal for the files of both sides. */
export function useSuggestion(workspace: string, { files }: Standing) {
  const idsOf = (side: Side): readonly string[] =>
    files[side].filter(({ failure }) => failure === null).map(({ id }) => id);
  const body = { shop: idsOf('shop'), erp: idsOf('erp') };
  return useQuery({
    queryKey: ['w', workspace, 'suggestion', body],
    queryFn: ({ signal }) =>
      ask<Suggestion>(at(workspace, 'profile-suggestions'), { method: 'POST', body, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: body.shop.length + body.erp.length > 0,
  });
}
