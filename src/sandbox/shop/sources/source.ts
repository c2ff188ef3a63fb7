import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import type { Script } from '../script.ts';
import type { Situation } from '../situation.ts';

/** Where an order comes from: what it is made of, how it is paid and how it leaves. */
export interface Source extends Situation {
  readonly pay: (draft: Draft, scene: Scene, script: Script) => void;
  readonly ship: (draft: Draft, scene: Scene, script: Script) => void;
}
