import { failure } from '../../ground/index.ts';
import type { Side } from '../../model/index.ts';
import type { Comment, Json, Setting, Source, State, Workspace } from '../../model/workspace/index.ts';
import { readPolicy } from '../decision/documents/read-policy.ts';
import { readReadiness } from '../decision/documents/read-readiness.ts';
import { readProfile } from '../read-profile.ts';
import { parseReviewSlot, reviewSetting } from '../review/review-slot.ts';
import { type Caller, changeAs } from './change-as.ts';
import { filesOf } from './source-settings.ts';

/** Gives a workspace another name. */
export function renameWorkspace(
  state: State,
  { id, version, name }: Pick<Workspace, 'id' | 'version' | 'name'>,
  caller: Caller<Workspace>,
): Promise<Workspace> {
  const said = { action: 'workspace.rename', subject: { kind: 'workspace', id }, details: { name } };
  return changeAs(state, id, caller, said, ({ workspaces }) => workspaces.change(id, version, { name }));
}

/** Adds a source of records. */
export function addSource(
  state: State,
  source: { readonly workspace: string; readonly side: Side } & Pick<Source, 'kind' | 'name' | 'settings'>,
  caller: Caller<Source>,
): Promise<Source> {
  const { workspace, side, kind, name, settings } = source;
  const said = ({ id }: Source) => ({
    action: 'source.add',
    subject: { kind: 'source', id },
    details: { side, kind, name, settings },
  });
  const row = { ...source, id: caller.newId('src'), createdAt: caller.now() };
  return changeAs(state, workspace, caller, said, async ({ sources, files }) => {
    await files.keep(workspace, filesOf(settings));
    return sources.add(row);
  });
}

/** Changes a source, or archives it: it is no longer read, but still named by what came from it. */
export function changeSource(
  state: State,
  change: Pick<Source, 'workspace' | 'id' | 'version'> & {
    readonly fields: { readonly name?: string; readonly settings?: Json; readonly archived?: true };
  },
  caller: Caller<Source>,
): Promise<Source> {
  const { workspace, id, version, fields } = change;
  const { archived, ...given } = fields;
  const said = {
    action: archived ? 'source.archive' : 'source.change',
    subject: { kind: 'source', id },
    details: given,
  };
  const written = archived ? { ...given, archivedAt: caller.now() } : given;
  return changeAs(state, workspace, caller, said, async ({ sources, files }) => {
    if (given.settings !== undefined) await files.keep(workspace, filesOf(given.settings));
    return sources.change(workspace, id, version, written);
  });
}

/**
 * Sets a value; version 0 stands for one that was not set so far. Fails with `profile-invalid` for a profile that no run
 * could go by, and with `review-slot-invalid`: whoever changes it is told, not whoever starts the next run.
 */
export async function setSetting(
  state: State,
  { workspace, key, value, version }: Pick<Setting, 'workspace' | 'key' | 'value' | 'version'>,
  caller: Caller<Setting>,
): Promise<Setting> {
  if (value !== null) refuseFaulty(key, value);
  if (key === reviewSetting && value !== null) parseReviewSlot(value);
  const said = { action: 'setting.set', subject: { kind: 'setting', id: key }, details: { value } };
  const setting = { workspace, key, value, changedAt: caller.now(), changedBy: caller.person };
  return changeAs(state, workspace, caller, said, ({ settings }) => settings.set(setting, version));
}

/** What decisions read of a setting must be readable, or nobody could decide any more. */
function refuseFaulty(key: string, value: Json): void {
  if (key === 'profile') refuseFaultyProfile(value);
  if (key === 'readiness') readReadiness(value);
  if (key === 'policy') readPolicy(value);
}

function refuseFaultyProfile(value: Json): void {
  if (typeof value !== 'string')
    throw failure('profile-invalid', { file: 'profile', at: 'its beginning', reason: 'it is not a text' });
  readProfile(value, 'profile');
}

/** Back to the default. */
export function removeSetting(
  state: State,
  { workspace, key, version }: Pick<Setting, 'workspace' | 'key' | 'version'>,
  caller: Caller<null>,
): Promise<null> {
  const said = { action: 'setting.remove', subject: { kind: 'setting', id: key }, details: null };
  return changeAs(state, workspace, caller, said, async ({ settings }) => {
    await settings.remove(workspace, key, version);
    return null;
  });
}

/** Writes a comment on a break, a problem, a fix or a run. Fails with `record-not-found` where there is no such subject. */
export async function addComment(
  state: State,
  { workspace, subject, text }: Pick<Comment, 'workspace' | 'subject' | 'text'>,
  caller: Caller<Comment>,
): Promise<Comment> {
  if (!(await isThere(state, workspace, subject)))
    throw failure('record-not-found', { record: subject.kind, id: subject.id });
  const said = ({ id }: Comment) => ({ action: 'comment.add', subject, details: { comment: id } });
  const row = {
    id: caller.newId('cmt'),
    workspace,
    subject,
    text,
    author: caller.person,
    createdAt: caller.now(),
  };
  return changeAs(state, workspace, caller, said, ({ comments }) => comments.add(row));
}

/** Writes a comment anew, or takes its text back where the text is null. Only its author may: others do not find it. */
export async function changeComment(
  state: State,
  change: Pick<Comment, 'workspace' | 'id' | 'version'> & { readonly text: string | null },
  caller: Caller<Comment>,
): Promise<Comment> {
  const { workspace, id, version, text } = change;
  const found = await state.comments.get(workspace, id);
  if (found === null || found.author !== caller.person || found.deletedAt !== null)
    throw failure('record-not-found', { record: 'comment', id });
  const action = text === null ? 'comment.remove' : 'comment.edit';
  const said = { action, subject: found.subject, details: { comment: id } };
  return changeAs(state, workspace, caller, said, ({ comments }) =>
    text === null
      ? comments.remove(workspace, id, version, caller.now())
      : comments.edit(workspace, id, version, text, caller.now()),
  );
}

async function isThere(state: State, workspace: string, { kind, id }: Comment['subject']): Promise<boolean> {
  if (kind === 'break') return (await state.lives.getBreak(workspace, id)) !== null;
  if (kind === 'problem') return (await state.lives.getProblem(workspace, id)) !== null;
  if (kind === 'run') return (await state.runs.get(workspace, id)) !== null;
  for (let after: string | undefined; ; ) {
    const page = await state.lives.listFixes(workspace, after === undefined ? {} : { after });
    if (page.rows.some((fix) => fix.id === id)) return true;
    if (page.next === null) return false;
    after = page.next;
  }
}
