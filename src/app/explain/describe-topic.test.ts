import { expect, it } from 'vitest';
import { describeTopic } from './describe-topic.ts';
import { topicIds } from './list-topics.ts';

it('describes everything that can be explained without a result, in words', () => {
  for (const id of topicIds()) {
    const topic = describeTopic(id);
    expect(topic, id).toMatchObject({ id });
    expect(topic?.title, id).not.toBe('');
    expect(topic?.means, id).not.toBe('');
  }
});

it('says of a failure mode what to do first and what would have caught it', () => {
  expect(describeTopic('tip-line-dropped')).toMatchObject({
    type: 'fingerprint',
    title: 'Tip line dropped',
    next: expect.stringContaining(' '),
    uatScenario: expect.stringContaining(' '),
  });
});

it('knows no other name', () => {
  expect(describeTopic('nothing-of-the-kind')).toBeUndefined();
  expect(describeTopic('constructor')).toBeUndefined();
});
