/**
 * What a person does on the page, as steps that journeys share: by what is read on it, never by how it is built.
 * Comes in: a page. Goes out: nothing; a step that cannot be taken fails.
 */
import type { Page } from 'playwright-core';
import type { DroppedFile } from './two-files.ts';

/** Opens the owner's link and says who they are. */
export async function begin(page: Page, welcome: string): Promise<void> {
  await page.goto(welcome);
  await page.getByLabel('Your name').fill('Ada Owner');
  await page.getByLabel('E-mail').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill('wandering teapot 71 acorn');
  await page.getByLabel('Name of the workspace').fill('Acme');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/w\/wsp_/);
}

/** Drops files where they are asked for, and waits until each stands on a side. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const zone = page.getByRole('region', { name: 'Drop the files of both sides here' });
  await zone.waitFor();
  const dataTransfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    for (const { name, text } of ${JSON.stringify(files)})
      transfer.items.add(new File([text], name, { type: 'text/csv' }));
    return transfer;
  })()`);
  await zone.dispatchEvent('dragenter', { dataTransfer });
  await zone.dispatchEvent('drop', { dataTransfer });
  await page.getByRole('button', { name: 'Go on', disabled: false }).waitFor({ timeout: 30_000 });
}

/** From an empty workspace through the wizard to the verdict of its first run. */
export async function setUpAndCompare(page: Page, files: readonly DroppedFile[]): Promise<void> {
  await page.getByRole('link', { name: 'Set it up' }).click();
  await dropFiles(page, files);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: /^(Save and go on|Go on)$/ }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('region', { name: 'Verdict' }).waitFor({ timeout: 60_000 });
}

/** Hands in newer files of the same names, runs once more, and looks at home at what came of it. */
export async function handInAndRun(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const home = /^.*\/w\/wsp_\w+/.exec(page.url())?.[0] ?? '';
  await page.goto(`${home}/set-up?step=files`);
  await dropFiles(page, files);
  await page.getByRole('link', { name: 'Home' }).first().click();
  await page.getByRole('button', { name: 'Run now' }).click();
  await page.waitForURL(/\/runs\/run_/);
  await page
    .getByText(/^The two sides (do not )?agree$/)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Home' }).first().click();
}

/** Presses keys one after the other, as typed by a person who looks at what happens. */
export async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
