import {
  BellRing,
  Keyboard,
  KeyRound,
  type LucideIcon,
  Scale,
  ScrollText,
  Settings2,
  UserRound,
  Users,
} from 'lucide-react';

/** A part of the settings, and the right without which it is not offered. */
export interface SettingsPart {
  readonly id: 'general' | 'policy' | 'people' | 'alerts' | 'tokens' | 'you' | 'look' | 'audit';
  readonly title: string;
  readonly icon: LucideIcon;
  readonly needs: 'read' | 'configure' | 'audit' | null;
}

export const settingsParts: readonly SettingsPart[] = [
  { id: 'general', title: 'Workspace', icon: Settings2, needs: 'read' },
  { id: 'policy', title: 'Policy', icon: Scale, needs: 'read' },
  { id: 'people', title: 'People', icon: Users, needs: 'read' },
  { id: 'alerts', title: 'Alerts', icon: BellRing, needs: 'read' },
  { id: 'tokens', title: 'API tokens', icon: KeyRound, needs: 'configure' },
  { id: 'audit', title: 'Audit log', icon: ScrollText, needs: 'audit' },
  { id: 'you', title: 'You', icon: UserRound, needs: null },
  { id: 'look', title: 'Theme and keys', icon: Keyboard, needs: null },
];
