import { nearest } from '../../flow/1-sources/files/profile/index.ts';
import { controls } from '../../flow/4-controls/index.ts';
import { fingerprints } from '../../flow/5-breaks/index.ts';
import { failure } from '../../ground/index.ts';
import { explainControlOn } from '../explain/control-steps.ts';
import { explainFingerprintOn } from '../explain/explain-fingerprint.ts';
import { explainBreak, explainProblem } from '../explain/explain-found.ts';
import { explainTopic } from '../explain/explain-topic.ts';
import type { Explanation } from '../explain/explanation.ts';
import { topicIds } from '../explain/list-topics.ts';
import { type JobOptions, type JobRequest, runJob } from '../run-job.ts';

export interface ExplainRequest {
  /** A control, a kind, a fingerprint, a symptom, an error code, or the id of a break or problem. */
  readonly id: string;
  /** Folder of an earlier check, for breaks and problems. */
  readonly from: string;
  /** Files on which a control or a fingerprint is shown at work. */
  readonly files?: JobRequest;
}

const mostSuggestions = 3;

/** Says what something means, and why it matters; fails with `usage-unknown-id` and the nearest names. */
export async function explain(request: ExplainRequest, options: JobOptions): Promise<Explanation> {
  const { id, from, files } = request;
  if (id.startsWith('brk_')) return explainBreak(id, from);
  if (id.startsWith('prb_')) return explainProblem(id, from);
  const control = controls.find((one) => one.id === id);
  if (control !== undefined && files !== undefined) {
    return runJob(files, options, (job) => explainControlOn(control, job));
  }
  const fingerprint = fingerprints.find((one) => one.id === id);
  if (fingerprint !== undefined && files !== undefined) {
    return runJob(files, options, (job) => explainFingerprintOn(fingerprint, job));
  }
  const explanation = explainTopic(id);
  if (explanation !== undefined) return explanation;
  const near = nearestIds(id);
  throw failure(
    'usage-unknown-id',
    { id },
    near.length === 0 ? {} : { hint: `Did you mean ${near.join(', ')}?` },
  );
}

/** Names that contain what was written come first, then those spelled much like it. */
function nearestIds(id: string): readonly string[] {
  const ids = topicIds();
  const wanted = id.toLowerCase();
  const near = wanted.length < 3 ? [] : ids.filter((one) => one.includes(wanted)).slice(0, mostSuggestions);
  while (near.length < mostSuggestions) {
    const next = nearest(
      id,
      ids.filter((one) => !near.includes(one)),
    );
    if (next === undefined) break;
    near.push(next);
  }
  return near;
}
