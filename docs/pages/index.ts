/**
 * The pages of docs/reference that are made from the code.
 * Comes in: nothing. Goes out: the text of each page by its name. May touch: the code it describes. Refuses: files.
 */
import { apiPage } from './api-page.ts';
import { causesPage } from './causes-page.ts';
import { commandsPage } from './commands-page.ts';
import { controlsPage } from './controls-page.ts';
import { failureCodesPage } from './failure-codes-page.ts';
import { failureModesPage } from './failure-modes-page.ts';
import { gatePage } from './gate-page.ts';
import { indicatorsPage } from './indicators-page.ts';
import { kindsPage } from './kinds-page.ts';
import { policyPage } from './policy-page.ts';
import { profilePage } from './profile-page.ts';

/** Text of each page by its file in docs/reference. */
export const pages: Readonly<Record<string, () => string>> = {
  'api.md': apiPage,
  'causes.md': causesPage,
  'commands.md': commandsPage,
  'controls.md': controlsPage,
  'failure-codes.md': failureCodesPage,
  'failure-modes.md': failureModesPage,
  'gate.md': gatePage,
  'indicators.md': indicatorsPage,
  'kinds.md': kindsPage,
  'policy.md': policyPage,
  'profile.md': profilePage,
};
