import { examine } from '../../../app/actions/doctor.ts';
import { readMachineConfig } from '../../../app/config.ts';
import { interruptible } from '../interruptible.ts';
import { lookOf } from '../look.ts';
import { renderFindings } from '../terminal/render-findings.ts';

/** Looks at the installation; 2 where something is broken. */
export async function runDoctor({ json }: { readonly json?: true }): Promise<number> {
  const machine = readMachineConfig();
  const findings = await interruptible(machine.workFolder, () => examine(machine));
  const exitCode = findings.some(({ state }) => state === 'broken') ? 2 : 0;
  process.stdout.write(
    json
      ? `${JSON.stringify({ exitCode, findings })}\n`
      : `${renderFindings(findings, lookOf(process.stdout))}\n`,
  );
  return exitCode;
}
