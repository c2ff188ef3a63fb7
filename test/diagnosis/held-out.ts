/** Every third case is never looked at while numbers are set. */
export function isHeldOut(id: string): boolean {
  return Number(id.replace('case-', '')) % 3 === 0;
}
