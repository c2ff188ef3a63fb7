import { z } from 'zod';
import type { MappedFile, ProfileProposal } from '../../../app/runs/index.ts';
import type { UploadedFile } from '../../../model/workspace/index.ts';
import { id, instant, pageOf, several } from './parts.ts';

const side = z.enum(['shop', 'erp']);
const share = z.number().min(0).max(1);

export const uploadedFile = z
  .strictObject({
    id,
    name: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    uploadedAt: instant,
    by: z.string(),
    recognised: z
      .strictObject({
        side,
        records: z.string().meta({ description: 'Kinds of records, such as `order, order-line`.' }),
        preset: z.string().nullable().meta({ description: 'The known export it is.' }),
        confidence: share,
        format: z.string(),
        rows: z.int().nullable(),
        note: z.string().nullable(),
      })
      .readonly()
      .nullable(),
    failure: z
      .strictObject({ code: z.string(), message: z.string(), hint: z.string() })
      .readonly()
      .nullable(),
  })
  .meta({
    id: 'UploadedFile',
    description: 'A file that was uploaded, and what it is; `failure` says why nobody knows.',
  });
export const filePage = pageOf('FilePage', uploadedFile);

export function showFile({ workspace: _, ...one }: UploadedFile): z.output<typeof uploadedFile> {
  return one;
}

const mappedColumn = z
  .strictObject({
    column: z.string(),
    field: z.string().nullable(),
    confidence: share,
    samples: several(z.string()),
    why: several(z.string()),
  })
  .readonly();

export const profileProposal = z
  .strictObject({
    profile: z.string().meta({ description: 'YAML, to be corrected and set as the setting `profile`.' }),
    files: several(
      z
        .strictObject({
          id,
          file: z.string(),
          side,
          records: z.string(),
          preset: z.string().nullable(),
          confidence: share,
          columns: several(mappedColumn),
        })
        .readonly(),
    ),
    notes: several(z.string()),
  })
  .meta({
    id: 'ProfileProposal',
    description: 'A proposed profile, and which column was taken for which field.',
  });

export const showProposal = (one: ProfileProposal): z.output<typeof profileProposal> => ({
  ...one,
  files: one.files.map((file: MappedFile) => file),
});
