import { causes } from '../../flow/7-diagnosis/index.ts';
import { words } from '../../model/words.ts';

const causeTitles = new Map<string, string>(causes.map(({ id, title }) => [id, title]));

/** What a cause is called by people. */
export const causeTitle = (id: string): string => causeTitles.get(id) ?? words(id);
