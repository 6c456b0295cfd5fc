import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noBrowser, violations } from '../support/chromium.ts';
import { openConsole } from '../support/console-open.ts';

const csv = (title: string) => ({
  name: 'log.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Action;Owner;Due\r\n${title};Sam;21/04/2011\r\n`, 'latin1'),
});

/** Files out and in, as a person at the laptop has them: by mouse, by keyboard and by what is read aloud. */
describe.skipIf(noBrowser).each([1280, 390])('files in the console, %i pixels wide', (width) => {
  const { region, button, message, say, look, be, enter, picture, page, laptop } =
    openConsole(width);
  const attach = async (chat: 'Slack' | 'Microsoft Teams', title: string) => {
    const name = `Attach a file in ${chat === 'Slack' ? 'Slack' : 'Teams'}`;
    const picking = page().waitForEvent('filechooser');
    await button(chat, name).focus();
    await page().keyboard.press('Enter');
    await (await picking).setFiles(csv(title));
    await region(chat).getByRole('status').filter({ hasText: 'With the file log.csv' }).waitFor();
  };

  it('are sent in private, and taken off again before that', async () => {
    await be('Slack', 'Priya, Neighbourhoods officer, clerk');
    await enter('Slack', 'Folkmoot (direct)');
    await attach('Slack', 'Not this');
    await picture('files-attached');
    expect(await violations(page())).toEqual([]);
    await button('Slack', 'Take it off').click();
    await attach('Slack', 'Paint the caf\u00e9');
    await say('Slack', 'southport: import');
    await message('Slack', 'Paint the caf\u00e9').waitFor();
    await picture('files-preview');
    await message('Slack', 'log.csv').getByRole('link', { name: 'log.csv' }).waitFor();
  });

  it('are given in Slack to the one who asked, and open', async () => {
    await say('Slack', 'southport: action list as a file');
    const given = message('Slack', 'this copy stays yours');
    await given.waitFor();
    await picture('files-given');
    const saving = page().waitForEvent('download');
    await given.getByRole('link').press('Enter');
    const path = await (await saving).path();
    expect(readFileSync(path, 'utf8')).toMatch(/^\uFEFFRef,Action,Owner,/);
  });

  it('are asked about in Teams, and put among their own', async () => {
    await be('Microsoft Teams', 'Owen, Highways officer');
    expect(await button('Microsoft Teams', /^Attach/).count()).toBe(0);
    await enter('Microsoft Teams', 'Folkmoot (direct)');
    await attach('Microsoft Teams', 'Mend the gate');
    await say('Microsoft Teams', 'southport: import');
    await message('Microsoft Teams', 'Mend the gate').waitFor();
    await say('Microsoft Teams', 'southport: action list as a file');
    const allow = button('Microsoft Teams', /^Allow southport-actions/);
    await allow.waitFor();
    await picture('files-asked');
    expect(await violations(page())).toEqual([]);
    await allow.press('Enter');
    await laptop().drawn();
    await allow.waitFor({ state: 'detached' });
    await message('Microsoft Teams', 'southport-actions').getByRole('link').waitFor();
    await picture('files-put');
    await look('Slack');
  });
});
