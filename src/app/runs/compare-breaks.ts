import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Break } from '../../model/index.ts';
import { breakLine } from '../outputs/json-lines.ts';

/** How breaks stand to those of a run before. */
type Difference = 'new' | 'gone' | 'changed' | 'same';

/** What is shown of a break. */
type ShownBreak = Pick<
  Break,
  'id' | 'kind' | 'symptom' | 'severity' | 'control' | 'expected' | 'actual' | 'atRisk' | 'explanation'
> & {
  readonly order: string | null;
  readonly sku: string | null;
  readonly document: string | null;
  readonly field: string | null;
  readonly occurredAt: string | null;
};

/** A break, and what it said before where that was something else. */
export interface SampledBreak {
  readonly now: ShownBreak;
  readonly before: ShownBreak | null;
}

/** Breaks against those of a run: how many stand in which way, some of each, and whether all are the same bytes. */
export interface ComparedBreaks {
  readonly counts: Readonly<Record<Difference, number>>;
  readonly samples: Readonly<Record<Exclude<Difference, 'same'>, readonly SampledBreak[]>>;
  readonly identical: boolean;
}

const SAMPLES = 20;

/** Compares breaks, one by one and by their id, with the lines of a `breaks.jsonl`; reads that file twice. */
export async function compareBreaks(breaks: Iterable<Break>, file: string): Promise<ComparedBreaks> {
  const known = new Map<string, string>();
  const bytesBefore = createHash('sha256');
  for await (const line of linesOf(file)) {
    bytesBefore.update(`${line}\n`);
    const one = JSON.parse(line) as Break;
    known.set(one.id, meaningOf(one));
  }
  const counts = { new: 0, gone: 0, changed: 0, same: 0 };
  const fresh: SampledBreak[] = [];
  const changed = new Map<string, ShownBreak>();
  const bytesNow = createHash('sha256');
  for (const one of breaks) {
    bytesNow.update(`${breakLine(one)}\n`);
    const before = known.get(one.id);
    known.delete(one.id);
    if (before === undefined) {
      counts.new += 1;
      if (fresh.length < SAMPLES) fresh.push({ now: shown(one), before: null });
    } else if (before === meaningOf(one)) counts.same += 1;
    else {
      counts.changed += 1;
      if (changed.size < SAMPLES) changed.set(one.id, shown(one));
    }
  }
  counts.gone = known.size;
  const gone: SampledBreak[] = [];
  const told = new Map<string, SampledBreak>();
  if (known.size > 0 || changed.size > 0)
    for await (const line of linesOf(file)) {
      const one = JSON.parse(line) as Break;
      if (known.has(one.id) && gone.length < SAMPLES) gone.push({ now: shown(one), before: null });
      const now = changed.get(one.id);
      if (now !== undefined) told.set(one.id, { now, before: shown(one) });
    }
  return {
    counts,
    samples: { new: fresh, gone, changed: [...changed.keys()].flatMap((id) => told.get(id) ?? []) },
    identical: bytesBefore.digest('hex') === bytesNow.digest('hex'),
  };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file);
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } finally {
    stream.destroy();
  }
}

/** What makes a break another one than before: how old it is, how it is worded and grouped does not. */
const meaningOf = ({ kind, severity, field, expected, actual, difference, atRisk }: Break): string =>
  hash(
    'sha1',
    JSON.stringify([kind, severity, field ?? null, expected, actual, difference ?? null, atRisk]),
    'base64',
  );

function shown(one: Break): ShownBreak {
  const { id, kind, symptom, severity, control, expected, actual, atRisk, explanation } = one;
  return {
    id,
    kind,
    symptom,
    severity,
    control,
    expected,
    actual,
    atRisk,
    explanation,
    order: one.order ?? null,
    sku: one.sku ?? null,
    document: one.erp?.document ?? null,
    field: one.field ?? null,
    occurredAt: one.occurredAt ?? null,
  };
}
