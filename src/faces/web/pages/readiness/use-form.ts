import { useState } from 'react';
import type { Field, Typed } from './fields.ts';
import type { Document } from './paths.ts';
import { documentWith, type TypedForm, typedFrom } from './typed.ts';

/** What is typed into a form; what somebody else records meanwhile shows in the fields that were not touched. */
export function useForm(fields: readonly Field[], document: Document | null) {
  const [touched, setTouched] = useState<TypedForm>({});
  const typed: TypedForm = { ...typedFrom(fields, document), ...touched };
  return {
    typed,
    isTouched: Object.keys(touched).length > 0,
    type: (name: string, value: Typed) => setTouched((now) => ({ ...now, [name]: value })),
    forget: () => setTouched({}),
    /** What stands there now, with what was typed. */
    into: (now: Document): Document => documentWith(fields, { ...typedFrom(fields, now), ...touched }, now),
    entry: (): Document => documentWith(fields, typed, document ?? {}),
  };
}
