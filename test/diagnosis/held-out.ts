/** Every third case is never looked at while numbers are set. */
export function isHeldOut(id: string): boolean {
  return Number(id.replace(/^[a-z]+-/, '')) % 3 === 0;
}
