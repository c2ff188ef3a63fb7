import { criterion, unknown } from '../criterion.ts';
import { inputsHash } from '../inputs-hash.ts';
import { counted, named } from '../say.ts';

/** The detector finds what is there to be found. */
export const detectorProven = criterion({
  id: 'detector-proven',
  title: 'The detector finds planted faults',
  hard: true,
  claim:
    'Every fault that was planted in a copy of the data of the last full run was found, and nothing else.',
  why: 'A green counts only where a red would have been seen: a control can be blind on these very data.',
  role: 'integration',
  parameters: {
    leastFaults: {
      default: 5,
      unit: 'kinds of fault',
      least: 1,
      most: 100,
      whole: true,
      why: 'Policy default: fewer kinds than this prove little of a merchant’s data.',
    },
  },
  threshold: ({ leastFaults }) =>
    `all of at least ${counted(leastFaults, 'kind')} of fault found, nothing else`,
  read: ({ runs }, { proof }, { leastFaults }) => {
    const last = runs.find(({ ranged }) => !ranged);
    if (last === undefined)
      return unknown('No full run was recorded, so that there is nothing to prove it on.');
    if (proof === null) return unknown(`No faults were planted in a copy of the data of run ${last.number}.`);
    const planted = proof.planted.reduce((sum, one) => sum + one.planted, 0);
    const found = proof.planted.reduce((sum, one) => sum + one.found, 0);
    const missed = proof.planted.filter((one) => one.found < one.planted);
    const measured = `${found} of ${planted}, ${proof.extra} besides`;
    const finding = {
      measured,
      // It is of these data and this version, or it is stale: when it was made does not matter.
      evidenceAt: null,
      evidence: [
        { kind: 'proof', id: proof.at },
        { kind: 'run', id: last.run },
      ],
    };
    if (missed.length > 0 || proof.extra > 0) {
      const what = missed.length === 0 ? '' : ` Not found: ${named(missed.map(({ fault }) => fault))}.`;
      return {
        ...finding,
        state: 'fail',
        says: `Found ${found} of ${planted} planted faults, and ${counted(proof.extra, 'other break')}.${what}`,
      };
    }
    if (proof.inputsSha256 !== inputsHash(last))
      return {
        ...finding,
        state: 'stale',
        says: `The faults were planted in other data than run ${last.number} has read.`,
      };
    if (proof.codeVersion !== last.codeVersion)
      return {
        ...finding,
        state: 'stale',
        says: `Proven for version ${proof.codeVersion}; run ${last.number} is of ${last.codeVersion}.`,
      };
    if (proof.planted.length < leastFaults)
      return {
        ...finding,
        state: 'no-data',
        says: `Only ${counted(proof.planted.length, 'kind')} of fault could be planted; at least ${leastFaults} are asked for.`,
      };
    const rest =
      proof.notProvable.length === 0
        ? ''
        : ` No records for: ${named(proof.notProvable.map(({ fault }) => fault))}.`;
    const slice =
      proof.orders.copy < proof.orders.data
        ? ` In a slice of ${proof.orders.copy} of ${proof.orders.data} orders.`
        : '';
    return {
      ...finding,
      state: 'pass',
      says: `All ${planted} planted faults were found, and nothing else.${slice}${rest}`,
    };
  },
});
