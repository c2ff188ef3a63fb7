import { Field } from '@base-ui/react/field';
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { buttonClass } from '../../parts/button.tsx';
import { inputClass } from '../../parts/field.tsx';

/** A password, as the server asks for it. */
export const leastPassword = 12;

/** A password: pasting and password managers are welcome, and it can be shown while it is typed. */
export function PasswordField({
  label = 'Password',
  name,
  isNew = false,
  help,
  wrong = null,
  autoFocus = false,
}: {
  readonly label?: string;
  readonly name: string;
  readonly isNew?: boolean;
  readonly help?: ReactNode;
  readonly wrong?: string | null;
  readonly autoFocus?: boolean;
}) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field.Root name={name} invalid={wrong !== null} className="flex flex-col gap-1">
      <Field.Label className="text-sm font-medium">{label}</Field.Label>
      <div className="relative">
        <Field.Control
          type={shown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="off"
          spellCheck={false}
          required
          maxLength={128}
          {...(isNew && { minLength: leastPassword })}
          {...(autoFocus && { autoFocus })}
          className={`${inputClass} pr-10`}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-label="Show the password"
          onClick={() => setShown(!shown)}
          className={buttonClass('bare', 'absolute top-0.5 right-0.5 h-7 text-soft')}
        >
          <Icon aria-hidden="true" size={15} />
        </button>
      </div>
      {help !== undefined && <Field.Description className="text-xs text-soft">{help}</Field.Description>}
      {wrong !== null && (
        <Field.Error match className="text-xs text-bad">
          {wrong}
        </Field.Error>
      )}
    </Field.Root>
  );
}

/** What is asked of a new password. */
export const passwordHelp =
  'At least 12 characters: several words do well. Not one that is often used, and not your name or address. Pasting works.';
