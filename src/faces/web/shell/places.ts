import {
  Blocks,
  Database,
  House,
  Layers,
  type LucideIcon,
  ScrollText,
  Settings,
  SlidersHorizontal,
} from 'lucide-react';

/** A page of a workspace that the frame leads to. */
export interface Place {
  readonly to:
    | '/w/$workspace'
    | '/w/$workspace/problems'
    | '/w/$workspace/breaks'
    | '/w/$workspace/runs'
    | '/w/$workspace/sources'
    | '/w/$workspace/rules'
    | '/w/$workspace/settings';
  readonly title: string;
  readonly icon: LucideIcon;
  /** Second key after `g`. */
  readonly key: string;
}

export const places: readonly Place[] = [
  { to: '/w/$workspace', title: 'Home', icon: House, key: 'h' },
  { to: '/w/$workspace/problems', title: 'Problems', icon: Layers, key: 'p' },
  { to: '/w/$workspace/breaks', title: 'Breaks', icon: Blocks, key: 'b' },
  { to: '/w/$workspace/runs', title: 'Runs', icon: ScrollText, key: 'r' },
  { to: '/w/$workspace/sources', title: 'Sources', icon: Database, key: 's' },
  { to: '/w/$workspace/rules', title: 'Rules', icon: SlidersHorizontal, key: 'u' },
  { to: '/w/$workspace/settings', title: 'Settings', icon: Settings, key: 't' },
];
