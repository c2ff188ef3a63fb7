import { verifyAudit } from '../../../app/actions/verify-audit.ts';
import { lookOf } from '../look.ts';
import { renderAudit } from '../terminal/render-audit.ts';

/** What `tieout audit verify` was called with. */
export interface VerifyAuditCall {
  readonly state: string;
  readonly head?: readonly string[];
  readonly json?: true;
}

/** Says of every chain of the audit log whether it holds; 1 where one does not. */
export async function runVerifyAudit({ state, head = [], json }: VerifyAuditCall): Promise<number> {
  const report = await verifyAudit(state, head);
  const exitCode = report.holds ? 0 : 1;
  process.stdout.write(
    json
      ? `${JSON.stringify({ exitCode, ...report })}\n`
      : `${renderAudit(report, lookOf(process.stdout))}\n`,
  );
  return exitCode;
}
