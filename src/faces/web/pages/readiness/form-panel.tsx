import { Button } from '../../parts/button.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useDoing } from '../../shell/use-doing.ts';
import { SaidMeanwhile } from './changed-meanwhile.tsx';
import { FieldInput } from './field-input.tsx';
import { isNeeded } from './fields.ts';
import type { FormPart } from './parts.ts';
import type { Document } from './paths.ts';
import { useForm } from './use-form.ts';
import type { useReadiness } from './use-readiness.ts';

/** Single things that are saved together. */
export function FormPanel({
  form,
  document,
  may,
  save,
}: {
  readonly form: FormPart;
  readonly document: Document;
  readonly may: boolean;
  readonly save: ReturnType<typeof useReadiness>['save'];
}) {
  const { typed, isTouched, type, forget, into } = useForm(form.fields, document);
  const { run, busy, refused } = useDoing();
  const submit = async (): Promise<void> => {
    if ((await run(() => save(into), `Saved: ${form.title}.`)) !== null) forget();
  };
  return (
    <Panel title={form.title}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-2">
          {form.fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              needed={isNeeded(field, typed)}
              value={typed[field.name] ?? ''}
              disabled={!may}
              onChange={(value) => type(field.name, value)}
            />
          ))}
        </div>
        {refused !== null && (
          <SaidMeanwhile thrown={refused} otherwise={<RefusedNotice thrown={refused} />} />
        )}
        {may && (
          <div className="flex justify-end gap-2">
            {isTouched && <Button onClick={forget}>Take back</Button>}
            <Button type="submit" look="main" disabled={busy || !isTouched}>
              Save<span className="sr-only">: {form.title}</span>
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}
