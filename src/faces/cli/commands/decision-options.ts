import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';

/** The options that say what a decision is made from: the same for every command that shows a part of one. */
export function addDecisionOptions(command: Command): Command {
  return command
    .option('--from <dir>', 'folder of an earlier check; "result" when nothing else is given', expandHome)
    .option('--facts <file>', 'facts document, such as the facts.json of a check', expandHome)
    .option('--workspace <id>', 'a workspace by its id or name; the only one there is with --state alone')
    .option(
      '--state <place>',
      'with --workspace: folder of the state, or URL of a PostgreSQL, as "tieout serve" was given it (tieout-state)',
      expandHome,
    )
    .option('--environment <name>', 'with --workspace: which environment (production)')
    .option(
      '--readiness <file>',
      'what people have done to be ready (see "tieout readiness init")',
      expandHome,
    )
    .option(
      '--policy <file>',
      'numbers that are other than their defaults (see "tieout policy show")',
      expandHome,
    )
    .option(
      '--at <iso>',
      'the moment of the decision: an instant, a day, or "now"; of files the moment of their data when not given',
    )
    .option('--json', 'print it as one JSON document on stdout');
}
