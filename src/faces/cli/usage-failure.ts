import type { CommanderError } from 'commander';
import { type Failure, failure } from '../../ground/index.ts';

/** A mistake in the call as a failure, with what was probably meant. */
export function usageFailure({ code, message }: CommanderError, help: string): Failure {
  const [said = '', meant] = message.replace(/^error: /, '').split('\n');
  const [first, second] = [...said.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const guess = /\(Did you mean (.+?)\?\)/.exec(meant ?? '')?.[1];
  const options = guess === undefined ? {} : { hint: `Did you mean ${guess}? See "${help}".` };
  if (code === 'commander.unknownOption') {
    const hint = options.hint ?? `See "${help}" for the options there are.`;
    return failure('usage-bad-option', { option: first ?? said }, { hint });
  }
  if (code === 'commander.unknownCommand') {
    return failure('usage-bad-command', { command: first ?? said }, options);
  }
  if (code === 'commander.help') return failure('usage-bad-call', { reason: 'no command was given', help });
  if (code === 'commander.conflictingOption') {
    return failure('usage-options-conflict', { option: first ?? said, other: second ?? 'another' });
  }
  return failure('usage-bad-call', { reason: said.replaceAll("'", '"').replace(/\.$/, ''), help });
}
