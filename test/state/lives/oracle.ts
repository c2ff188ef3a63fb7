/**
 * What should become of breaks, told one by one in plain code: the other opinion beside the state's SQL.
 * Comes in: runs and moves. Goes out: lives. May touch: nothing.
 */
import { type Fix, recurs } from '../../../src/model/workspace/fix.ts';
import type { Life, LifeEvent, Note } from '../../../src/model/workspace/life.ts';
import { breakMoves, move, unseen } from '../../../src/model/workspace/moves.ts';
import { wakes } from '../../../src/model/workspace/wakes.ts';
import { breakOf, day, type Said } from './books.ts';

export interface Window {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly unchecked: boolean;
}

interface Known {
  life: Life;
  present: boolean;
  on: number;
  country: string;
  /** The window of the run that saw it last. */
  seen: Window;
  /** Changes that moved it, and `run` for each run that did; the last one last. */
  moved: string[];
}

/** One record is one break; the country says its problem. */
export class Oracle {
  readonly known = new Map<string, Known>();
  private readonly changes: {
    id: string;
    before: ReadonlyMap<string, Life>;
    fixBefore: ReadonlyMap<string, Fix>;
    heldBefore: ReadonlySet<string>;
    undone: boolean;
  }[] = [];
  /** Problems that hold by their fix so far, and what moved each of them. */
  private readonly holding = new Set<string>();
  private readonly movedProblems = new Map<string, string[]>();
  /** The present fix of each problem. */
  private fixes = new Map<string, Fix>();

  run(said: readonly Said[], window: Window): void {
    const found = new Map(said.map((one) => [`brk_${one.order}`, one]));
    for (const [id, known] of this.known) if (!found.has(id)) this.miss(known, window);
    for (const [id, one] of found) this.see(id, one, window);
  }

  private see(id: string, one: Said, window: Window): void {
    const { on, country = '' } = one;
    const known = this.known.get(id);
    const life = known?.life ?? unseen;
    const own = life.fix;
    const recurred = [...this.fixes.values()].some((fix) =>
      // A break with a fix of its own is judged by that one, others by the present fix of the problem they are like.
      own !== null && own !== fix.id ? false : recurs(fix, { ...recordOf(one), fix: own }),
    );
    if (recurred && this.holding.delete(country)) this.moveProblem(country, 'run');
    const regresses = recurred && ['unseen', 'fixed', 'verified', 'gone'].includes(life.state);
    const woken = known !== undefined && wakes(known.life, { at: day(window.at), baseMinor: 100n, count: 1 });
    const event: LifeEvent = { kind: regresses ? 'recurred' : woken ? 'woken' : 'found' };
    const next = move(breakMoves, life, event);
    if (next === undefined) throw new Error(`${life.state} ${event.kind}`);
    const moved = known?.moved ?? [];
    if (next.state !== life.state) moved.push('run');
    this.known.set(id, { life: next, present: true, on: on ?? 0, country, seen: window, moved });
  }

  private miss(known: Known, window: Window): void {
    const { life, on, seen, present } = known;
    if (!present && life.state !== 'fixed') return;
    const looked =
      !window.unchecked &&
      (window.from <= seen.from || on >= window.from) &&
      (window.to >= seen.to || on <= window.to);
    if (!looked) return;
    const fix = [...this.fixes.values(), ...this.former].find(({ id }) => id === life.fix);
    const proven =
      life.state === 'fixed' &&
      fix !== undefined &&
      Date.parse(endOf(window.to)) > Date.parse(fix.effectiveAt);
    const next = move(breakMoves, life, { kind: proven ? 'silent' : 'lost' });
    if (next === undefined) throw new Error(`${life.state} lost`);
    if (next.state !== life.state) known.moved.push('run');
    known.life = next;
    known.present = false;
  }

  /** Fixes of before: still those of the breaks that were marked with them. */
  private readonly former: Fix[] = [];

  change(id: string, ids: readonly string[], eventOf: () => LifeEvent): void {
    const before = new Map<string, Life>();
    for (const one of ids) {
      const known = this.known.get(one);
      const next = known === undefined ? undefined : move(breakMoves, known.life, eventOf());
      if (known === undefined || next === undefined) continue;
      before.set(one, known.life);
      known.life = next;
      known.moved.push(id);
    }
    this.changes.push({
      id,
      before,
      fixBefore: new Map(this.fixes),
      heldBefore: new Set(this.holding),
      undone: false,
    });
  }

  fix(id: string, fix: Fix, country: string): void {
    const fixBefore = new Map(this.fixes);
    const replaced = this.fixes.get(country);
    if (replaced !== undefined) this.former.push(replaced);
    this.change(id, this.of(country), () => ({ kind: 'fix', fix: fix.id }));
    this.fixes.set(country, fix);
    this.holding.add(country);
    this.moveProblem(country, id);
    const last = this.changes.at(-1);
    if (last !== undefined) this.changes[this.changes.length - 1] = { ...last, fixBefore };
  }

  /** Whether the last change can be taken back; if so, it is. */
  undo(): boolean {
    const last = this.changes.findLast(({ undone }) => !undone);
    if (last === undefined) return false;
    const undone = new Set(this.changes.filter((one) => one.undone).map(({ id }) => id));
    const subjects = [...last.before.keys()].map((id) => this.known.get(id)?.moved ?? []);
    const problems = [...this.movedProblems.values()].filter((moved) => moved.includes(last.id));
    for (const moved of [...subjects, ...problems]) {
      const after = moved.slice(moved.lastIndexOf(last.id) + 1);
      if (after.some((one) => !undone.has(one))) return false;
    }
    for (const [id, life] of last.before) {
      const known = this.known.get(id);
      if (known !== undefined) known.life = life;
    }
    for (const [country, fix] of this.fixes)
      if (last.fixBefore.get(country) !== fix) {
        if (last.heldBefore.has(country)) this.holding.add(country);
        else this.holding.delete(country);
      }
    this.fixes = new Map(last.fixBefore);
    last.undone = true;
    return true;
  }

  private moveProblem(country: string, by: string): void {
    this.movedProblems.set(country, [...(this.movedProblems.get(country) ?? []), by]);
  }

  of(country: string): readonly string[] {
    return [...this.known].filter(([, known]) => known.country === country).map(([id]) => id);
  }
}

export const noteBy = (why: string, until: Note['until']): Note => ({
  by: 'usr_ann',
  reason: 'timing',
  why,
  until,
  of: null,
});

export const endOf = (number: number): string => `${day(number).slice(0, 10)}T23:59:59+00:00`;

function recordOf(said: Said) {
  const { kind, fingerprint = null, attributes, occurredAt = null } = breakOf(said);
  return { environment: 'production', kind, fingerprint, attributes, madeAt: occurredAt };
}
