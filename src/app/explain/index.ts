/**
 * What things mean: controls, kinds of break, failure modes, symptoms and error codes, in words.
 * Comes in: a name. Goes out: plain sentences. May touch: nothing. Refuses: to need a result for it.
 */
export { describeTopic, type TopicText } from './describe-topic.ts';
