import type { TeamRole } from '../../../model/decision/index.ts';
import type { BreakKind, Symptom } from '../../../model/index.ts';
import type { Scene } from './scene.ts';

/** How some of what is broken in a symptom is kept from doing more harm, without touching its cause; always with the way back. */
export interface Containment {
  readonly symptom: Symptom;
  /** The kinds of break and the controls it is for; null: all of the symptom that no other one is for. */
  readonly of: { readonly kinds: readonly BreakKind[]; readonly controls: readonly string[] } | null;
  readonly title: string;
  readonly role: TeamRole;
  /** The acts, in order, in the words of what is broken now. */
  does(scene: Scene): readonly string[];
  /** The one act that is not left out while another containment of the symptom comes first. */
  readonly alongside: string;
  readonly undo: string;
  /** Where no control of the last run that it is for was broken. */
  readonly doneWhen: { readonly says: string; readonly check: string };
  readonly ifLate: string;
}
