import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { setPreference } from '../../shell/preference.ts';
import { useKeysOn, useShortcuts } from '../../shell/shortcuts.tsx';
import { useTheme } from '../../shell/theme.ts';

/** What is chosen for this browser alone. */
export function LookPart(_: { readonly workspace: string }) {
  const [theme, chooseTheme] = useTheme();
  const keysOn = useKeysOn();
  const { showHelp } = useShortcuts();
  return (
    <>
      <Panel title="Theme">
        <Choice
          label="Colours"
          name="theme"
          value={theme}
          onChange={chooseTheme}
          options={[
            {
              id: 'system',
              label: 'As the machine',
              about: 'Light by day and dark by night, where it does so.',
            },
            { id: 'light', label: 'Light' },
            { id: 'dark', label: 'Dark' },
          ]}
        />
      </Panel>
      <Panel title="Keys" aside={<Button onClick={showHelp}>Show the keys</Button>}>
        <Choice
          label="Single keys"
          name="keys"
          value={keysOn ? 'on' : 'off'}
          onChange={(next) => setPreference('keys', next === 'off' ? 'off' : null)}
          options={[
            { id: 'on', label: 'On', about: 'A letter alone does something, such as j and k to move.' },
            {
              id: 'off',
              label: 'Off',
              about:
                'For those who speak to their machine, or type by mistake. Ctrl K still finds everything.',
            },
          ]}
        />
      </Panel>
      <p className="text-xs text-soft">Both are kept in this browser.</p>
    </>
  );
}
