import type { RunDetail } from '../../../../api/answers.ts';
import { dayOf } from '../../../client/time.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Hash } from './hash.tsx';

/** What a run was told: enough to run it again. */
export function Told({ run: { settings, environment, codeVersion } }: { readonly run: RunDetail }) {
  const { asOf, from, to, profileSha256, shop, erp } = settings;
  return (
    <Panel title="What it was told">
      <Facts
        facts={[
          ['Environment', environment],
          ['As of', asOf === null ? 'The latest day of both sides' : dayOf(asOf)],
          ['Range', rangeOf(from, to)],
          [
            'Profile',
            profileSha256 === null ? (
              'None: every rule at its default'
            ) : (
              <Hash key="profile" sha256={profileSha256} />
            ),
          ],
          ['Shop', shop.map(nameOf).join(', ')],
          ['ERP', erp.map(nameOf).join(', ')],
          ['Version of Tieout', codeVersion],
        ]}
      />
    </Panel>
  );
}

function rangeOf(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'Everything both sides have';
  return `${from === null ? 'The beginning' : dayOf(from)} to ${to === null ? 'the end' : dayOf(to)}`;
}

/** Where on the server it is, is nobody's business here. */
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
