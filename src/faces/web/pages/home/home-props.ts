import type { Home } from '../../../api/answers.ts';

/** What each part of home is given. */
export interface HomeProps {
  readonly workspace: string;
  readonly home: Home;
}
