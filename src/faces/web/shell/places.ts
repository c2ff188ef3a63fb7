import {
  Activity,
  Blocks,
  CalendarCheck,
  ClipboardCheck,
  Database,
  DoorOpen,
  GanttChart,
  Gauge,
  House,
  Layers,
  type LucideIcon,
  Scale,
  ScrollText,
  Settings,
  SlidersHorizontal,
  Stethoscope,
} from 'lucide-react';

/** A page of a workspace that the frame leads to. */
export interface Place {
  readonly to:
    | '/w/$workspace'
    | '/w/$workspace/problems'
    | '/w/$workspace/breaks'
    | '/w/$workspace/symptoms'
    | '/w/$workspace/diagnosis'
    | '/w/$workspace/plan'
    | '/w/$workspace/indicators'
    | '/w/$workspace/gate'
    | '/w/$workspace/review'
    | '/w/$workspace/readiness'
    | '/w/$workspace/runs'
    | '/w/$workspace/sources'
    | '/w/$workspace/rules'
    | '/w/$workspace/settings';
  readonly title: string;
  readonly icon: LucideIcon;
  /** Second key after `g`. */
  readonly key: string;
}

/** From what is seen to what is decided, in that order. */
export const decisionPlaces: readonly Place[] = [
  { to: '/w/$workspace/symptoms', title: 'Symptoms', icon: Activity, key: 'y' },
  { to: '/w/$workspace/diagnosis', title: 'Diagnosis', icon: Stethoscope, key: 'd' },
  { to: '/w/$workspace/plan', title: 'Plan', icon: GanttChart, key: 'l' },
  { to: '/w/$workspace/indicators', title: 'Indicators', icon: Gauge, key: 'i' },
  { to: '/w/$workspace/gate', title: 'Gate', icon: DoorOpen, key: 'g' },
  { to: '/w/$workspace/review', title: 'Review', icon: CalendarCheck, key: 'v' },
  { to: '/w/$workspace/readiness', title: 'Readiness', icon: ClipboardCheck, key: 'e' },
];

const before: readonly Place[] = [
  { to: '/w/$workspace', title: 'Home', icon: House, key: 'h' },
  { to: '/w/$workspace/problems', title: 'Problems', icon: Layers, key: 'p' },
  { to: '/w/$workspace/breaks', title: 'Breaks', icon: Blocks, key: 'b' },
];
const after: readonly Place[] = [
  { to: '/w/$workspace/runs', title: 'Runs', icon: ScrollText, key: 'r' },
  { to: '/w/$workspace/sources', title: 'Sources', icon: Database, key: 's' },
  { to: '/w/$workspace/rules', title: 'Rules', icon: SlidersHorizontal, key: 'u' },
  { to: '/w/$workspace/settings', title: 'Settings', icon: Settings, key: 't' },
];

/** Every page that has a key and a name of its own. */
export const places: readonly Place[] = [...before, ...decisionPlaces, ...after];

/** What stands in the bar: the pages of the decision share one place, which leads to the first of them. */
export const barPlaces: readonly (Omit<Place, 'key'> & { readonly within?: readonly Place[] })[] = [
  ...before,
  { to: '/w/$workspace/symptoms', title: 'Decide', icon: Scale, within: decisionPlaces },
  ...after,
];
