import { TextField } from '../../../parts/field.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import type { FieldProps } from './field-props.ts';
import { kinds, securities } from './words.ts';

/** Where a channel leads; what is secret is never shown, and stays as it was where it is left empty. */
export function TargetFields(props: FieldProps) {
  const { draft, set, wrong, isNew } = props;
  if (draft.kind === 'email') return <MailFields {...props} />;
  return (
    <TextField
      label={draft.kind === 'webhook' ? 'Address' : `Address that ${kinds[draft.kind].title} gave you`}
      help={isNew ? 'It is a secret: it is sealed, and not shown again.' : 'Leave empty to keep it.'}
      required={isNew}
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      maxLength={4000}
      value={draft.url}
      onChange={({ target }) => set({ url: target.value })}
      wrong={wrong('url')}
    />
  );
}

function MailFields({ draft, set, wrong, isNew }: FieldProps) {
  return (
    <>
      <TextField
        label="To"
        help="Addresses, with commas between them."
        required
        autoComplete="off"
        value={draft.to}
        onChange={({ target }) => set({ to: target.value })}
        wrong={wrong('to')}
      />
      <TextField
        label="From"
        required
        inputMode="email"
        autoComplete="off"
        maxLength={254}
        value={draft.from}
        onChange={({ target }) => set({ from: target.value })}
        wrong={wrong('from')}
      />
      <TextField
        label="Mail server"
        required
        autoComplete="off"
        spellCheck={false}
        maxLength={253}
        value={draft.host}
        onChange={({ target }) => set({ host: target.value })}
        wrong={wrong('host')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="Encryption"
          value={draft.security}
          onChange={({ target }) => {
            const chosen = securities.find(({ id }) => id === target.value);
            const isUsual = securities.some(({ port }) => port === draft.port);
            if (chosen !== undefined) set({ security: chosen.id, port: isUsual ? chosen.port : draft.port });
          }}
          wrong={wrong('security')}
        >
          {securities.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Port"
          required
          inputMode="numeric"
          autoComplete="off"
          value={draft.port}
          onChange={({ target }) => set({ port: target.value })}
          wrong={wrong('port')}
        />
        <TextField
          label="User"
          help="Leave empty where the server asks for none."
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={draft.user}
          onChange={({ target }) => set({ user: target.value })}
          wrong={wrong('user')}
        />
        <TextField
          label="Password"
          type="password"
          help={isNew ? 'It is sealed, and not shown again.' : 'Leave empty to keep it.'}
          autoComplete="new-password"
          maxLength={1000}
          value={draft.password}
          onChange={({ target }) => set({ password: target.value })}
          wrong={wrong('password')}
        />
      </div>
    </>
  );
}
