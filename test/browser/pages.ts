/**
 * Every page of a workspace and every state of it that looks different, by name.
 * Comes in: ids that are in the demo's workspace. Goes out: where each is and how it is brought about.
 */
import type { Page } from 'playwright-core';

/** Ids by what they are of, as the demo's workspace has them. */
export interface Ids {
  readonly workspace: string;
  readonly problem: string;
  readonly break: string;
  readonly run: string;
}

export interface ShownPage {
  readonly name: string;
  readonly path: (ids: Ids) => string;
  /** What is done on the page before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
  /** Nobody is signed in. */
  readonly outside?: true;
}

const inside =
  (rest: string) =>
  ({ workspace }: Ids): string =>
    `w/${workspace}${rest}`;

/** Keys work once the problem is there. */
const pressOnProblem = (key: string) => async (page: Page) => {
  await page.getByRole('heading', { name: 'How it stands' }).waitFor();
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
};

const aProblem = ({ workspace, problem }: Ids): string => `w/${workspace}/problems/${problem}`;

/** Answers a kind of request in another way than the server would. */
const instead = (what: RegExp, how: 'never' | 'refused' | 'empty') => async (page: Page) => {
  await page.route(what, async (route) => {
    if (how === 'never') return;
    if (how === 'empty') await route.fulfill({ json: { items: [], next: null } });
    else
      await route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        headers: { 'x-made-up': 'by the test' },
        json: {
          type: 'urn:tieout:failure:state-lost',
          title: 'State lost',
          status: 503,
          detail: 'The state cannot be reached: it does not answer.',
          instance: '/',
          code: 'state-lost',
          hint: 'Look whether the server still runs, and try again.',
          requestId: '5e7f5d6c-8b9a-4c57-9a3e-2d1c0b9a8f7e',
        },
      });
  });
  await page.reload();
};

export const shownPages: readonly ShownPage[] = [
  { name: 'home', path: inside('') },
  { name: 'home-loading', path: inside(''), act: instead(/\/v1\/[^?]*\/home(\?|$)/, 'never') },
  { name: 'home-error', path: inside(''), act: instead(/\/v1\/[^?]*\/home(\?|$)/, 'refused') },
  { name: 'problems', path: inside('/problems') },
  { name: 'problems-all', path: inside('/problems?view=all') },
  {
    name: 'problems-picked',
    path: inside('/problems?view=all'),
    act: async (page) => {
      await page
        .getByRole('checkbox', { name: /^Select/ })
        .nth(1)
        .check();
    },
  },
  { name: 'problems-nothing-found', path: inside('/problems?text=nothing-has-this-text') },
  { name: 'problem', path: aProblem },
  {
    name: 'problem-unfolded',
    path: aProblem,
    act: async (page) => {
      await page.getByText('More about it').click();
      await page.getByText('The same as a table').click();
    },
  },
  { name: 'problem-fix', path: aProblem, act: pressOnProblem('r') },
  { name: 'problem-snooze', path: aProblem, act: pressOnProblem('s') },
  { name: 'problem-assign', path: aProblem, act: pressOnProblem('a') },
  { name: 'problem-error', path: aProblem, act: instead(/\/v1\/[^?]*\/problems\/[^/?]*(\?|$)/, 'refused') },
  { name: 'breaks', path: inside('/breaks') },
  { name: 'breaks-nothing-found', path: inside('/breaks?text=nothing-has-this-text') },
  { name: 'breaks-empty', path: inside('/breaks'), act: instead(/\/v1\/[^?]*\/breaks(\?|$)/, 'empty') },
  { name: 'breaks-loading', path: inside('/breaks'), act: instead(/\/v1\/[^?]*\/breaks(\?|$)/, 'never') },
  { name: 'breaks-error', path: inside('/breaks'), act: instead(/\/v1\/[^?]*\/breaks(\?|$)/, 'refused') },
  { name: 'break', path: ({ workspace, break: id }) => `w/${workspace}/breaks/${id}` },
  {
    name: 'symptoms',
    path: inside('/symptoms'),
    act: (page) => page.getByText('The same as a table').first().click(),
  },
  {
    name: 'diagnosis',
    path: inside('/diagnosis'),
    act: (page) => page.getByText('more that are unlikely').click(),
  },
  { name: 'plan', path: inside('/plan') },
  {
    name: 'indicators',
    path: inside('/indicators'),
    act: (page) => page.getByText('More about').first().click(),
  },
  { name: 'gate', path: inside('/gate') },
  {
    name: 'gate-waive',
    path: inside('/gate'),
    act: (page) =>
      page
        .getByRole('button', { name: /^Waive/ })
        .first()
        .click(),
  },
  { name: 'review', path: inside('/review') },
  { name: 'readiness', path: inside('/readiness?part=uat') },
  {
    name: 'readiness-add',
    path: inside('/readiness?part=uat'),
    act: (page) => page.getByRole('button', { name: 'Add a test case' }).click(),
  },
  { name: 'runs', path: inside('/runs') },
  { name: 'runs-empty', path: inside('/runs'), act: instead(/\/v1\/[^?]*\/runs(\?|$)/, 'empty') },
  { name: 'runs-error', path: inside('/runs'), act: instead(/\/v1\/[^?]*\/runs(\?|$)/, 'refused') },
  { name: 'run', path: ({ workspace, run }) => `w/${workspace}/runs/${run}` },
  {
    name: 'run-compared',
    path: ({ workspace, run }) => `w/${workspace}/runs/${run}?difference=same`,
    act: async (page) => {
      await page.getByLabel('Run to compare with').selectOption({ index: 1 });
      await page.getByRole('table', { name: 'The same breaks' }).waitFor();
    },
  },
  { name: 'sources', path: inside('/sources') },
  { name: 'sources-empty', path: inside('/sources'), act: instead(/\/v1\/[^?]*\/sources(\?|$)/, 'empty') },
  {
    name: 'sources-add',
    path: inside('/sources'),
    act: (page) => page.getByRole('button', { name: 'Add a source' }).click(),
  },
  { name: 'set-up', path: inside('/set-up') },
  { name: 'set-up-files', path: inside('/set-up?step=files') },
  { name: 'set-up-mapping', path: inside('/set-up?step=mapping') },
  { name: 'set-up-run', path: inside('/set-up?step=run') },
  { name: 'rules', path: inside('/rules') },
  { name: 'rules-text', path: inside('/rules?as=text') },
  {
    name: 'rules-fault',
    path: inside('/rules?as=text'),
    act: (page) => page.getByLabel('Text of the profile').fill('books:\n  timeZone: [\n'),
  },
  {
    name: 'rules-changed',
    path: inside('/rules'),
    act: async (page) => {
      await page.getByLabel('Tags of orders').fill('wholesale');
      await page.getByLabel('Add a control').selectOption({ index: 2 });
    },
  },
  { name: 'settings', path: inside('/settings') },
  { name: 'settings-policy', path: inside('/settings?part=policy') },
  { name: 'settings-people', path: inside('/settings?part=people') },
  {
    name: 'settings-invite',
    path: inside('/settings?part=people'),
    act: (page) => page.getByRole('button', { name: 'Invite' }).click(),
  },
  { name: 'settings-alerts', path: inside('/settings?part=alerts') },
  { name: 'settings-tokens', path: inside('/settings?part=tokens') },
  {
    name: 'settings-token',
    path: inside('/settings?part=tokens'),
    act: (page) => page.getByRole('button', { name: 'Make a token' }).click(),
  },
  { name: 'settings-audit', path: inside('/settings?part=audit') },
  {
    name: 'settings-audit-verified',
    path: inside('/settings?part=audit'),
    act: async (page) => {
      await page.getByRole('button', { name: 'Verify' }).click();
      await page.getByText('fit together').waitFor();
    },
  },
  { name: 'settings-you', path: inside('/settings?part=you') },
  { name: 'settings-look', path: inside('/settings?part=look') },
  { name: 'palette', path: inside(''), act: (page) => page.keyboard.press('Control+k') },
  { name: 'keys', path: inside('/breaks'), act: (page) => page.keyboard.press('?') },
  { name: 'not-found', path: inside('/nowhere') },
  { name: 'sign-in', path: () => 'sign-in', outside: true },
  { name: 'welcome', path: () => 'welcome#made-up', outside: true },
  { name: 'join', path: () => 'join#made-up', outside: true },
  { name: 'docs', path: () => 'docs', outside: true },
];
