import { useQuery } from '@tanstack/react-query';
import type { AlertChannel } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';

/** The channels of alerts, for those who may configure. */
export const useChannels = (workspace: string, may: boolean) =>
  useQuery({
    queryKey: ['w', workspace, 'alerts', 'channels'],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly AlertChannel[] }>(at(workspace, 'alert-channels'), { signal }),
    enabled: may,
  });
