import { useQuery } from '@tanstack/react-query';
import { ask, at } from '../../../../client/ask.ts';
import { isReadable, type Side } from '../../files/uploaded-file.ts';
import type { Standing } from '../standing.ts';

/** A profile proposed for files, and what it rests on. */
export interface Suggestion {
  readonly profile: string;
  readonly files: readonly SuggestedFile[];
  readonly notes: readonly string[];
}

/** A table of a file: a workbook has several. */
export interface SuggestedFile {
  /** Of the file that was handed in. */
  readonly id: string;
  /** The table's name, such as `book.xlsx#Sales`. */
  readonly file: string;
  readonly side: Side;
  readonly records: string;
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
  const idsOf = (side: Side): readonly string[] => files[side].filter(isReadable).map(({ id }) => id);
  const body = { files: [...idsOf('shop'), ...idsOf('erp')] };
  return useQuery({
    queryKey: ['w', workspace, 'suggestion', body],
    queryFn: ({ signal }) =>
      ask<Suggestion>(at(workspace, 'profile-suggestions'), { method: 'POST', body, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: body.files.length > 0,
  });
}
