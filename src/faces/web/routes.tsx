import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queryClient } from './client/query-client.ts';
import { isPathHere, takeReturn } from './client/return-to.ts';
import { listIn, namesOf, present, textIn } from './client/search.ts';
import { sessionQuery } from './client/session.ts';
import { breaksSearch } from './pages/breaks/search.ts';
import { stateWords } from './pages/indicators/words.ts';
import { problemsSearch } from './pages/problems/search.ts';
import { runSearch } from './pages/runs/search.ts';
import { rulesSearch } from './pages/sources/rules/search.ts';
import { setUpSearch } from './pages/sources/set-up/search.ts';
import { Trouble, Waiting } from './parts/states.tsx';
import { Frame } from './shell/frame.tsx';
import { NotFound } from './shell/not-found.tsx';
import { ShortcutProvider } from './shell/shortcuts.tsx';
import { Toasts } from './shell/toasts.tsx';

const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  component: () => (
    <ShortcutProvider>
      <Toasts>
        <Outlet />
      </Toasts>
    </ShortcutProvider>
  ),
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <Trouble thrown={error} again={reset} />,
});

/** Behind sign-in: who is not signed in is asked to, and comes back to where they wanted to go. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
    return { session };
  },
});

const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    const to = takeReturn();
    if (to !== null && to !== '/') throw redirect({ href: to });
    const [first] = context.session.workspaces;
    if (first !== undefined) throw redirect({ to: '/w/$workspace', params: { workspace: first.id } });
  },
  component: lazyRouteComponent(() => import('./pages/people/no-workspace.tsx'), 'NoWorkspace'),
});

const workspace = createRoute({
  getParentRoute: () => inside,
  path: '/w/$workspace',
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home/home.tsx'), 'Home'),
});
const problems = createRoute({
  getParentRoute: () => workspace,
  path: 'problems',
  validateSearch: problemsSearch,
  component: lazyRouteComponent(() => import('./pages/problems/problems.tsx'), 'Problems'),
});
const problem = createRoute({
  getParentRoute: () => workspace,
  path: 'problems/$problem',
  component: lazyRouteComponent(() => import('./pages/problems/problem.tsx'), 'Problem'),
});
const breaks = createRoute({
  getParentRoute: () => workspace,
  path: 'breaks',
  validateSearch: breaksSearch,
  component: lazyRouteComponent(() => import('./pages/breaks/breaks.tsx'), 'Breaks'),
});
const oneBreak = createRoute({
  getParentRoute: () => workspace,
  path: 'breaks/$break',
  // The list that led here, so that j and k go on in it.
  validateSearch: breaksSearch,
  component: lazyRouteComponent(() => import('./pages/breaks/break.tsx'), 'Break'),
});
/** From what is seen to what is decided. */
const decide = createRoute({
  getParentRoute: () => workspace,
  id: 'decide',
  component: lazyRouteComponent(() => import('./pages/decide/decide-frame.tsx'), 'DecideFrame'),
});
const symptoms = createRoute({
  getParentRoute: () => decide,
  path: 'symptoms',
  component: lazyRouteComponent(() => import('./pages/symptoms/symptoms.tsx'), 'Symptoms'),
});
const diagnosis = createRoute({
  getParentRoute: () => decide,
  path: 'diagnosis',
  component: lazyRouteComponent(() => import('./pages/diagnosis/diagnosis.tsx'), 'Diagnosis'),
});
const plan = createRoute({
  getParentRoute: () => decide,
  path: 'plan',
  component: lazyRouteComponent(() => import('./pages/plan/plan.tsx'), 'Plan'),
});
const indicators = createRoute({
  getParentRoute: () => decide,
  path: 'indicators',
  validateSearch: (given) => present({ state: listIn(given, 'state', namesOf(stateWords))?.[0] }),
  component: lazyRouteComponent(() => import('./pages/indicators/indicators.tsx'), 'Indicators'),
});
const gate = createRoute({
  getParentRoute: () => decide,
  path: 'gate',
  component: lazyRouteComponent(() => import('./pages/gate/gate.tsx'), 'Gate'),
});
const review = createRoute({
  getParentRoute: () => decide,
  path: 'review',
  component: lazyRouteComponent(() => import('./pages/review/review.tsx'), 'WeeklyReview'),
});
const readiness = createRoute({
  getParentRoute: () => decide,
  path: 'readiness',
  validateSearch: (given): { readonly part?: string } => present({ part: textIn(given, 'part') }),
  component: lazyRouteComponent(() => import('./pages/readiness/readiness.tsx'), 'Readiness'),
});
const runs = createRoute({
  getParentRoute: () => workspace,
  path: 'runs',
  component: lazyRouteComponent(() => import('./pages/runs/runs.tsx'), 'Runs'),
});
const run = createRoute({
  getParentRoute: () => workspace,
  path: 'runs/$run',
  validateSearch: runSearch,
  component: lazyRouteComponent(() => import('./pages/runs/run.tsx'), 'Run'),
});
const sources = createRoute({
  getParentRoute: () => workspace,
  path: 'sources',
  component: lazyRouteComponent(() => import('./pages/sources/sources.tsx'), 'Sources'),
});
const setUp = createRoute({
  getParentRoute: () => workspace,
  path: 'set-up',
  validateSearch: setUpSearch,
  component: lazyRouteComponent(() => import('./pages/sources/set-up/set-up.tsx'), 'SetUp'),
});
const rules = createRoute({
  getParentRoute: () => workspace,
  path: 'rules',
  validateSearch: rulesSearch,
  component: lazyRouteComponent(() => import('./pages/sources/rules/rules.tsx'), 'Rules'),
});
const settings = createRoute({
  getParentRoute: () => workspace,
  path: 'settings',
  validateSearch: (given): { readonly part?: string } =>
    typeof given['part'] === 'string' ? { part: given['part'] } : {},
  component: lazyRouteComponent(() => import('./pages/settings/settings.tsx'), 'Settings'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (given) =>
    present({
      to: isPathHere(given['to']) ? given['to'] : undefined,
      // Why a provider elsewhere has let nobody in.
      refused: textIn(given, 'refused'),
    }),
  component: lazyRouteComponent(() => import('./pages/people/sign-in.tsx'), 'SignIn'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./pages/people/welcome.tsx'), 'Welcome'),
});
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('./pages/people/join.tsx'), 'Join'),
});

const tree = root.addChildren([
  inside.addChildren([
    start,
    workspace.addChildren([
      home,
      problems,
      problem,
      breaks,
      oneBreak,
      decide.addChildren([symptoms, diagnosis, plan, indicators, gate, review, readiness]),
      runs,
      run,
      sources,
      setUp,
      rules,
      settings,
    ]),
  ]),
  signIn,
  welcome,
  join,
]);

export const router = createRouter({
  routeTree: tree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  // What has arrived is shown: the sign that it is on its way need not be seen for half a second.
  defaultPendingMinMs: 0,
  defaultPendingComponent: () => <Waiting rows={8} />,
  defaultErrorComponent: ({ error, reset }) => <Trouble thrown={error} again={reset} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
