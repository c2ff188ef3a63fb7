import { type FindingRule, known, unknown } from '../finding-rule.ts';
import { counted } from '../measure/words.ts';

export const fixesDoNotHold: FindingRule = {
  id: 'fixes-do-not-hold',
  title: 'Fixes do not hold',
  measures:
    'Tactical fixes after which the breaks came back or did not become fewer, and symptoms that resist fixes',
  presentWhen: 'at-least',
  threshold: {
    default: 1,
    unit: 'fixes and symptoms',
    least: 1,
    most: 20,
    whole: true,
    why: 'One that was proven not to hold is enough: the rules of the symptoms prove it.',
  },
  causes: ['missing-process', 'missing-source-of-truth'],
  why: 'A symptom that comes back after each fix has its cause where the fixes do not reach.',
  q: { value: 0.6, why: 'Where the way of working is not settled, fixes are undone by the next person.' },
  leak: { value: 0.15, why: 'A fix may just have been a wrong guess.' },
  check:
    'Record each fix with what it is to mend and from when on, and wait until the rules of the symptoms can judge it.',
  read: ({ symptoms }, threshold) => {
    const judged = symptoms.symptoms
      .flatMap(({ fixes }) => fixes)
      .filter(({ became, depth }) => became !== 'too-early' && depth !== 'root-cause');
    const resists = symptoms.symptoms.filter(({ resistant }) => resistant.state === 'yes');
    if (judged.length === 0 && resists.length === 0) return unknown('No tactical fix can be judged yet.');
    const failed = judged.filter(({ became }) => became === 'regressed' || became === 'not-lowered');
    const count = failed.length + resists.length;
    return known(
      count,
      `${counted(failed.length, 'tactical fix', 'tactical fixes')} did not hold and ${counted(resists.length, 'symptom resists', 'symptoms resist')} fixes; it counts from ${threshold}.`,
      failed.map(({ fix }) => fix),
    );
  },
};
