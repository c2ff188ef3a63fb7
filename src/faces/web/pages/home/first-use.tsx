import { Link } from '@tanstack/react-router';
import { ArrowRight, Layers, Play, ScanSearch, Upload } from 'lucide-react';
import { useMay } from '../../client/session.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { useStartRun } from '../runs/use-start-run.ts';
import type { HomeProps } from './home-props.ts';

const steps = [
  [
    Upload,
    'Hand in two exports',
    'What the shop says and what the ERP says, as files. They are recognised by themselves.',
  ],
  [
    ScanSearch,
    'Look over the mapping',
    'Which column is what, with samples and how sure it is. Change what is wrong.',
  ],
  [
    Layers,
    'Read the verdict',
    'Six symptoms, the breaks behind each, and the problems that explain them, to the cent.',
  ],
] as const;

/** Before the first run: what will be here, and the one thing to do for it. */
export function FirstUse({ workspace, home }: HomeProps) {
  const mayConfigure = useMay(workspace, 'configure');
  const mayRun = useMay(workspace, 'run');
  const { start, busy } = useStartRun(workspace);
  const sides = new Set(home.sources.map(({ side }) => side));
  const isSetUp = sides.size === 2;
  const isRunning = home.lastAttempt?.state === 'running';
  if (isRunning) return null;
  return (
    <section className="card mx-auto mt-4 max-w-3xl p-6 sm:p-10">
      <h2 className="text-lg font-semibold">Do the shop and the ERP agree?</h2>
      <p className="mt-1 max-w-prose text-soft">
        Nothing has been compared here yet, so nothing is known. After the first run this page begins with its
        verdict.
      </p>
      <ol className="mt-6 flex flex-col gap-5">
        {steps.map(([Icon, title, about]) => (
          <li key={title} className="flex gap-3">
            <Icon aria-hidden="true" size={20} strokeWidth={1.75} className="mt-0.5 shrink-0 text-accent" />
            <div>
              <h3 className="font-medium">{title}</h3>
              <p className="text-sm text-soft">{about}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-8">
        {isSetUp && mayRun ? (
          <Button
            look="main"
            icon={<Play aria-hidden="true" size={14} />}
            disabled={busy}
            onClick={() => void start()}
          >
            Start the first run
          </Button>
        ) : mayConfigure ? (
          <Link to="/w/$workspace/set-up" params={{ workspace }} className={buttonClass('main')}>
            Set it up
            <ArrowRight aria-hidden="true" size={14} />
          </Link>
        ) : (
          <p className="text-sm text-soft">
            Somebody who may configure this workspace has to set it up first.
          </p>
        )}
      </div>
    </section>
  );
}
