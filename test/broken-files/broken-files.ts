import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveRecipes } from './archive-recipes.ts';
import type { BrokenFile } from './broken-file.ts';
import { jsonRecipes } from './json-recipes.ts';
import { placeFiles } from './place-files.ts';
import { textRecipes } from './text-recipes.ts';
import { workbookRecipes } from './workbook-recipes.ts';

const groups = { text: textRecipes, archive: archiveRecipes, workbook: workbookRecipes, json: jsonRecipes };

/** Writes every broken or odd input below a folder and says what opening it must lead to. */
export const brokenFiles = (dir: string): BrokenFile[] => {
  const written = Object.entries(groups).flatMap(([group, recipes]) => {
    const folder = join(dir, group);
    mkdirSync(folder, { recursive: true });
    return recipes.map(({ name, content, side, expects }): BrokenFile => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return { name: `${group}/${name}`, path, side: side ?? 'shop', expects };
    });
  });
  const places = join(dir, 'place');
  mkdirSync(places, { recursive: true });
  return [...written, ...placeFiles(places)];
};
