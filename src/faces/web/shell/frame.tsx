import { Menu } from '@base-ui/react/menu';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Check, ChevronsUpDown, CircleUser, FlaskConical, Monitor, Moon, Search, Sun } from 'lucide-react';
import { useRef } from 'react';
import { useSession } from '../client/session.ts';
import { useWorkspace } from '../client/use-workspace.ts';
import { useWorkspaceEvents } from '../client/workspace-events.ts';
import { buttonClass } from '../parts/button.tsx';
import { classNames } from '../parts/class-names.ts';
import { useChosenInView } from '../parts/use-chosen-in-view.ts';
import { useKeptFocus } from './keep-focus.ts';
import { openPalette, Palette } from './palette.tsx';
import { barPlaces, type Place, places } from './places.ts';
import { useShortcut, useShortcuts } from './shortcuts.tsx';
import { signOut } from './sign-out.ts';
import { type Theme, themes, useTheme } from './theme.ts';

/** What stands around every page of a workspace. */
export function Frame() {
  const workspace = useWorkspace();
  useWorkspaceEvents(workspace);
  useKeptFocus();
  const { demo } = useSession();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className={`${buttonClass('main')} fixed top-2 left-2 z-50 -translate-y-20 focus:translate-y-0`}
      >
        Skip to the content
      </a>
      {demo && <DemoBanner />}
      <TopBar workspace={workspace} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[1680px] flex-1 px-4 py-5 outline-none sm:px-6"
      >
        <Outlet />
      </main>
      <Palette workspace={workspace} />
      <PlaceKeys workspace={workspace} />
    </div>
  );
}

function DemoBanner() {
  return (
    <aside
      aria-label="About this demo"
      className="flex items-center justify-center gap-2 bg-warn-back px-4 py-1 text-center text-xs text-warn"
    >
      <FlaskConical aria-hidden="true" size={13} className="shrink-0" />
      Demo: a made-up merchant around its go-live. Nothing here is anybody's books.
    </aside>
  );
}

function TopBar({ workspace }: { readonly workspace: string }) {
  const here = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath });
  const bar = useRef<HTMLElement>(null);
  useChosenInView(bar, here ?? '');
  return (
    <header className="sticky top-0 z-30 border-b border-rule bg-paper">
      <div className="mx-auto flex max-w-[1680px] flex-wrap items-center gap-x-3 px-4 sm:px-6">
        <Link
          to="/w/$workspace"
          params={{ workspace }}
          className="flex h-12 items-center gap-2 font-semibold text-ink no-underline"
        >
          <img src="/tieout.svg" alt="" width={22} height={22} />
          Tieout
        </Link>
        <WorkspaceMenu workspace={workspace} />
        <nav
          ref={bar}
          aria-label="Pages"
          className="order-last flex w-full gap-0.5 overflow-x-auto lg:order-none lg:w-auto"
        >
          {barPlaces.map(({ to, title, icon: Icon, within }) => {
            const isInside = within?.some(({ to: one }) => here === one) ?? false;
            return (
              <Link
                key={to}
                to={to}
                params={{ workspace }}
                activeOptions={{ exact: to === '/w/$workspace', includeSearch: false }}
                className={classNames(
                  'flex h-10 items-center gap-1.5 border-b-2 px-2.5 text-sm whitespace-nowrap no-underline hover:text-ink lg:h-12',
                  isInside ? 'border-accent font-medium text-ink' : 'border-transparent text-soft',
                )}
                aria-current={isInside ? 'true' : undefined}
                activeProps={{ className: 'border-accent! text-ink! font-medium', 'aria-current': 'page' }}
              >
                <Icon aria-hidden="true" size={15} className="hidden sm:block" />
                {title}
              </Link>
            );
          })}
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <button
            type="button"
            onClick={openPalette}
            className={buttonClass('plain', 'text-soft')}
            aria-keyshortcuts="Control+K Meta+K"
          >
            <Search aria-hidden="true" size={14} />
            <span className="sr-only md:not-sr-only">Find</span>
            <span aria-hidden="true" className="hidden text-xs md:inline">
              Ctrl K
            </span>
          </button>
          <PersonMenu />
        </div>
      </div>
    </header>
  );
}

const menuClass = 'card min-w-52 p-1 text-sm shadow-lg outline-none';
const itemClass =
  'flex cursor-default items-center gap-2 rounded-md px-2.5 py-1.5 text-ink no-underline outline-none select-none data-[highlighted]:bg-hover';

function WorkspaceMenu({ workspace }: { readonly workspace: string }) {
  const { workspaces } = useSession();
  const navigate = useNavigate();
  const name = workspaces.find(({ id }) => id === workspace)?.name ?? workspace;
  if (workspaces.length < 2) return <span className="hidden text-sm text-soft sm:inline">{name}</span>;
  return (
    <Menu.Root>
      <Menu.Trigger className={buttonClass('bare', 'max-w-56')}>
        <span className="truncate">{name}</span>
        <ChevronsUpDown aria-hidden="true" size={14} className="text-soft" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className="z-50">
          <Menu.Popup className={menuClass}>
            {workspaces.map((one) => (
              <Menu.Item
                key={one.id}
                className={itemClass}
                onClick={() => void navigate({ to: '/w/$workspace', params: { workspace: one.id } })}
              >
                <Check aria-hidden="true" size={14} className={one.id === workspace ? '' : 'invisible'} />
                {one.name}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const themeLooks = {
  system: ['As the machine', Monitor],
  light: ['Light', Sun],
  dark: ['Dark', Moon],
} as const;

function PersonMenu() {
  const { person, demo } = useSession();
  const [theme, chooseTheme] = useTheme();
  const { showHelp } = useShortcuts();
  return (
    <Menu.Root>
      <Menu.Trigger
        className={buttonClass('bare', 'px-1.5')}
        aria-label={`${person.name}: theme, keys, sign out`}
      >
        <CircleUser aria-hidden="true" size={18} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-50">
          <Menu.Popup className={menuClass}>
            <div className="px-2.5 py-1.5">
              <div className="font-medium">{person.name}</div>
              <div className="text-xs text-soft">{person.email}</div>
            </div>
            <Menu.Separator className="my-1 h-px bg-rule" />
            <Menu.RadioGroup value={theme} onValueChange={(value) => chooseTheme(value as Theme)}>
              {themes.map((one) => {
                const [title, Icon] = themeLooks[one];
                return (
                  <Menu.RadioItem key={one} value={one} closeOnClick={false} className={itemClass}>
                    <Icon aria-hidden="true" size={14} />
                    <span className="flex-1">{title}</span>
                    <Menu.RadioItemIndicator>
                      <Check aria-hidden="true" size={14} />
                    </Menu.RadioItemIndicator>
                  </Menu.RadioItem>
                );
              })}
            </Menu.RadioGroup>
            <Menu.Separator className="my-1 h-px bg-rule" />
            <Menu.Item className={itemClass} onClick={showHelp}>
              Keys
            </Menu.Item>
            <Menu.Item className={itemClass} render={<a href="/docs">API reference</a>} />
            {!demo && (
              <Menu.Item className={itemClass} onClick={() => void signOut()}>
                Sign out
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function PlaceKeys({ workspace }: { readonly workspace: string }) {
  const { showHelp } = useShortcuts();
  useShortcut({ keys: '?', label: 'Show the keys', group: 'Everywhere', run: showHelp });
  return places.map((place) => <PlaceKey key={place.to} workspace={workspace} place={place} />);
}

function PlaceKey({ workspace, place }: { readonly workspace: string; readonly place: Place }) {
  const { to, title, key: second } = place;
  const navigate = useNavigate();
  useShortcut({
    keys: `g ${second}`,
    label: `Go to ${title}`,
    group: 'Everywhere',
    run: () => void navigate({ to, params: { workspace } }),
  });
  return null;
}
