import { describe, expect, it } from 'vitest';
import { noBrowser, violations } from '../support/chromium.ts';
import { openConsole } from '../support/console-open.ts';

/** What the app offers beside a message and where people write, as the console's windows do. */
describe.skipIf(noBrowser).each([1280, 390])('shortcuts in the console, %i wide', (width) => {
  const { region, button, heading, look, be, picture, page, laptop } = openConsole(width);

  it('make an action of what somebody said in Slack, by keyboard', async () => {
    await be('Slack', 'Sam, Harbour Trust, Southport');
    const more = button('Slack', /^More actions: Priya/).last();
    await more.press('Enter');
    await picture('shortcuts-beside');
    expect(await violations(page())).toEqual([]);
    await page().keyboard.press('Escape');
    await more.press('Enter');
    await button('Slack', 'Create action from this').press('Enter');
    const form = page().getByRole('dialog');
    await form.getByText('This will be seen in Southport partners (Teams).').waitFor();
    expect(await form.getByLabel(/^What/).inputValue()).toContain('The paper is with Cabinet');
    await form.getByLabel(/^What/).fill('Read the paper');
    await picture('shortcuts-form');
    await form.getByRole('button', { name: 'Put on the list' }).click();
    await form.waitFor({ state: 'detached' });
    await laptop().drawn();
    await heading('Slack', /^Read the paper/).waitFor();
  });

  it('show one’s own things where people write in Teams', async () => {
    await look('Microsoft Teams');
    await be('Microsoft Teams', 'Tess, Police inspector');
    await button('Microsoft Teams', 'Shortcuts in Teams').press('Enter');
    await region('Microsoft Teams').getByRole('button', { name: 'My things', exact: true }).click();
    const own = page().getByRole('dialog');
    await own.getByRole('heading', { name: 'My things' }).waitFor();
    await picture('shortcuts-mine');
    expect(await violations(page())).toEqual([]);
    await page().keyboard.press('Escape');
    await own.waitFor({ state: 'detached' });
  });
});
