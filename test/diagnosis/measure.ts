/**
 * Prints how good the diagnosis is on the labelled cases: `npm run diagnosis`. With `-- --validate`, each fifth of the
 * training cases is also judged by numbers set from the other four fifths.
 */
import { parseArgs } from 'node:util';
import { fitNumbers } from './fit.ts';
import { defaults, type Numbers, type ReadCase, rank } from './rank.ts';
import { said, unchanged } from './say.ts';
import { ranking, score } from './score.ts';
import { readSets } from './sets.ts';

const { values } = parseArgs({ options: { validate: { type: 'boolean' }, cases: { type: 'boolean' } } });
const sets = readSets();
const heldOut = sets.flatMap((set) => set.heldOut);
const training = sets.flatMap((set) => set.training);
const all = [...heldOut, ...training];

for (const set of sets) {
  tell(`${set.name}, held out`, score(said(set.heldOut, defaults)));
  tell(`${set.name}, training`, score(said(set.training, defaults)));
}
tell('all held out', score(said(heldOut, defaults)));
for (const trap of [...new Set(all.map((one) => one.trap))].sort())
  tell(
    `trap ${trap ?? 'none'}`,
    score(
      said(
        all.filter((one) => one.trap === trap),
        defaults,
      ),
    ),
    false,
  );
for (const causes of [0, 1, 2, 3])
  tell(
    `${causes} causes`,
    score(
      said(
        all.filter((one) => one.causes.length === causes),
        defaults,
      ),
    ),
    false,
  );
process.stdout.write(`top cause unchanged under shaking: ${unchanged(heldOut, defaults, 50).toFixed(4)}\n`);
if (values.validate === true) {
  const folds = [0, 1, 2, 3, 4].flatMap((fold) => {
    const inside = training.filter((_, i) => i % 5 === fold);
    return said(
      inside,
      fitNumbers(
        training.filter((_, i) => i % 5 !== fold),
        [0.6],
      ),
    );
  });
  tell('cross-validated', score(folds));
}
if (values.cases === true) tellCases(training, defaults);

function tell(name: string, { calibration, ...rest }: ReturnType<typeof score>, bins = true): void {
  const rounded = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, Math.round(value * 1000) / 1000]),
  );
  process.stdout.write(`${name} ${JSON.stringify(rounded)}\n`);
  if (!bins) return;
  for (const { count, said: mean, was } of calibration)
    process.stdout.write(`  ${count}: said ${mean.toFixed(3)}, was ${was.toFixed(3)}\n`);
}

/** Training cases that are judged wrongly, with what was known of them: the others are not looked at. */
function tellCases(cases: readonly ReadCase[], numbers: Numbers): void {
  const probabilities = rank(cases, numbers);
  for (const [i, one] of cases.entries()) {
    const order = ranking(probabilities[i] ?? []);
    const isRight =
      one.causes.length === 0
        ? Math.max(...(probabilities[i] ?? [])) < 0.5
        : one.causes.includes(order[0] ?? 'inadequate-uat');
    const isWithin = one.causes.every((cause) => order.slice(0, 3).includes(cause));
    if (isRight && isWithin) continue;
    const present = [...one.findings].filter(([, is]) => is).map(([id]) => id);
    process.stdout.write(
      `${one.id} [${one.causes.join(', ')}] ${one.trap ?? ''} ${(probabilities[i] ?? []).map((p) => p.toFixed(2)).join(' ')}\n   ${present.join(' ')}\n`,
    );
  }
}
