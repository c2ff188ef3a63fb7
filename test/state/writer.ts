/**
 * A process that changes the state without end and says what was acknowledged, one key a line: made to be killed.
 * Called with the folder of the state and a name that its keys begin with.
 */
import { isFailure } from '../../src/ground/index.ts';
import { openState } from '../../src/stores/state/index.ts';

const AT_ONCE = 4;
const WORKSPACE = 'wsp_killed';
const [folder = '', name = ''] = process.argv.slice(2);
const at = '2026-01-01T00:00:00+00:00';
const actor = { kind: 'system', id: null, name: 'Writer' } as const;
const said = (id: string) => ({ id: `aud_${id}`, at, actor, action: 'set', subject: null, details: { id } });

try {
  const state = await openState({ kind: 'embedded', folder });
  if ((await state.workspaces.get(WORKSPACE)) === null) {
    await state.change(WORKSPACE, async ({ workspaces, record }) => {
      record(said('first'));
      await workspaces.add({ id: WORKSPACE, name: 'Killed', createdAt: at });
    });
  }
  process.stdout.write('open\n');
  let count = 0;
  const write = async (): Promise<void> => {
    for (;;) {
      count += 1;
      const key = `${name}-${count}`;
      await state.change(WORKSPACE, async ({ settings, record }) => {
        record(said(key));
        await settings.set({ workspace: WORKSPACE, key, value: key, changedAt: at, changedBy: null }, 0);
      });
      process.stdout.write(`${key}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
} catch (thrown) {
  process.stdout.write(`${isFailure(thrown) ? thrown.code : String(thrown)}\n`);
  process.exit(1);
}
