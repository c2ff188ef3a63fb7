import { useSearch } from '@tanstack/react-router';
import type { RunSearch } from './search.ts';

/** What the address of the run says. */
export const useRunSearch = (): RunSearch => useSearch({ from: '/inside/w/$workspace/runs/$run' });
