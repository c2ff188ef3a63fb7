import { readFile } from 'node:fs/promises';
import { policyRooms, policyText, readPolicy, showParameters } from '../../../app/decision/index.ts';
import { failure } from '../../../ground/index.ts';

/** What `tieout policy show` was called with. */
export interface PolicyCall {
  readonly policy?: string;
  readonly room?: string;
  readonly json?: true;
}

/** Prints the policy in force as a file that says why each number is what it is. */
export async function runPolicyShow({ policy: path, room, json }: PolicyCall): Promise<number> {
  const rooms = policyRooms.filter((one) => room === undefined || one === room);
  if (rooms.length === 0)
    throw failure('usage-bad-value', {
      option: '--room',
      value: room ?? '',
      expected: `one of ${policyRooms.join(', ')}`,
    });
  const policy = path === undefined ? readPolicy({}) : readPolicy(await text(path), path);
  const shown = Object.fromEntries(rooms.map((one) => [one, showParameters(policy, one)]));
  const { criteria } = policy.gate;
  process.stdout.write(json ? `${JSON.stringify({ rooms: shown, criteria })}\n` : policyText(policy, rooms));
  return 0;
}

const text = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause: unknown) => {
    throw failure('file-not-found', { path }, { cause });
  });
