import { useParams } from '@tanstack/react-router';

/** The workspace and the run that the address names. */
export const useRunId = () => useParams({ from: '/inside/w/$workspace/runs/$run' });
