import {
  policyRooms,
  policyText,
  readDocument,
  readPolicy,
  showParameters,
} from '../../../app/decision/index.ts';
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
  const policy = path === undefined ? readPolicy({}) : readPolicy(await readDocument(path), path);
  const shown = Object.fromEntries(rooms.map((one) => [one, showParameters(policy, one)]));
  const { criteria } = policy.gate;
  process.stdout.write(json ? `${JSON.stringify({ rooms: shown, criteria })}\n` : policyText(policy, rooms));
  return 0;
}
