import type { Command } from 'commander';

export function addProfile(program: Command): void {
  program.command('profile');
}
