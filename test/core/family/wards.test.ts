import { beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../../core/view/view.ts';
import { asha, cleo, jo, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { channelOf as channel, several } from '../../support/southport/several.ts';
import type { Southport } from '../../support/southport/world.ts';

let world: Southport;
const [ainsdale, birkdale, crosby] = [channel(0), channel(1), channel(2)];
const says = async (line: string, place = ainsdale) => aloud(await world.says(cleo, line, place));

beforeEach(async () => {
  world = await several(3);
});

describe('wards', () => {
  it('are listed from when and until when', async () => {
    expect(await says('partnership add wards Formby East, Hightown')).toBe(
      'Formby East and Hightown belong to Ainsdale, since Monday 4 January 2027.',
    );
    expect(await says('partnership add ward Woodvale from 1 May 2027')).toBe(
      'From Saturday 1 May 2027, Woodvale belongs to Ainsdale.',
    );
    expect(await says('partnership take out ward hightown as of 1 May 2027')).toBe(
      'From Saturday 1 May 2027, Hightown no longer belongs to Ainsdale.',
    );
    const view = viewOf(await world.says(cleo, 'partnership wards', ainsdale));
    expect(linesIn(view)).toEqual([
      'Wards of Ainsdale: 2, and 1 to come',
      'Formby East · since Monday 4 January 2027 [Take out]',
      'Hightown · since Monday 4 January 2027 · leaves on Saturday 1 May 2027 [Take out]',
      'Woodvale · from Saturday 1 May 2027 [Take out]',
      '[Add wards] [Find a ward] [The family]',
    ]);
  });

  it('lead to what is open where they are', async () => {
    await says('partnership add ward Formby East');
    await says('action Fix the lamps');
    const line = 'actions in Formby East ward';
    const asked = await world.says(cleo, line, crosby);
    expect(aloud(asked)).toBe('Formby East is in Ainsdale.');
    const list = await world.presses(cleo, 'Open actions', asked, crosby);
    expect(linesIn(viewOf(list)).join()).toContain('Fix the lamps');
    expect(aloud(await world.says(cleo, 'action list in formby east ward', crosby))).toBe(
      'Formby East is in Ainsdale.',
    );
  });

  it('are found by name, today and after a change that is set', async () => {
    await says('partnership add ward Formby East');
    await says('partnership take out ward Formby East as of 1 May 2027');
    await says('partnership add ward Formby East from 1 May 2027', birkdale);
    expect(await says('partnership where Formby East ward?', crosby)).toBe(
      'Formby East is in Ainsdale. From Saturday 1 May 2027 it is in Birkdale.',
    );
    await world.bot.to('2027-05-03T09:00:00.000Z');
    expect(await says('partnership where is formby east', crosby)).toBe(
      'Formby East is in Birkdale.',
    );
  });

  it.each([
    'partnership where is Formby East in?',
    'partnership ward Formby East',
    'partnership which partnership is Formby East in',
    'which partnership is Formby East in?',
    'Which partnership covers formby east ward?',
  ])('are found by “%s”', async (line) => {
    await says('partnership add ward Formby East');
    expect(await says(line, crosby)).toBe('Formby East is in Ainsdale.');
  });

  it.each([
    ['partnership add wards Kew, Netherton and Orrell', 'Netherton and Orrell'],
    ['partnership add ward Kew, Netherton and Orrell from 1 May 2027', 'Netherton and Orrell'],
    ['partnership add wards Netherton and Orrell', 'Netherton and Orrell'],
  ])('are asked about where the last may be one or two: %s', async (line, ward) => {
    const asked = await world.says(cleo, line, ainsdale);
    expect(aloud(asked)).toBe(`Is ‘${ward}’ one ward or two?`);
    expect(labelsOf(asked)).toEqual(['One: Netherton and Orrell', 'Two: Netherton and Orrell']);
    await world.presses(cleo, 'One: Netherton and Orrell', asked);
    expect(await says('partnership where Netherton and Orrell')).toContain('Ainsdale.');
  });

  it.each([
    ['Netherton & Orrell', 'Is ‘Netherton & Orrell’ one ward or two?', 'Two: Netherton and Orrell'],
    [
      'Kew and Netherton and Orrell',
      'Is ‘Kew and Netherton and Orrell’ one ward or three?',
      'Three: Kew, Netherton and Orrell',
    ],
    [
      'Netherton and Orrell, Kew',
      'Is ‘Netherton and Orrell’ one ward or two?',
      'Two: Netherton and Orrell',
    ],
    [
      'Netherton and Orrell, Kew and Dukes',
      'Are ‘Netherton and Orrell’ and ‘Kew and Dukes’ two wards or four?',
      'Four: Netherton, Orrell, Kew and Dukes',
    ],
  ])('are taken apart where that is chosen: %s', async (typed, question, label) => {
    const asked = await world.says(cleo, `partnership add wards ${typed}`, ainsdale);
    expect(aloud(asked)).toBe(question);
    await world.presses(cleo, label, asked);
    expect(await says('partnership where Orrell')).toBe('Orrell is in Ainsdale.');
  });

  it('of two words are one where one is added, and none is called by its day', async () => {
    expect(await says('partnership add ward Netherton and Orrell')).toBe(
      'Netherton and Orrell belongs to Ainsdale, since Monday 4 January 2027.',
    );
    for (const line of ['add ward from 1 May 2027', 'take out ward as of 1 May 2027'])
      expect((await world.says(cleo, `partnership ${line}`, ainsdale)).kind).toBe('form');
    expect(await says('partnership where from 1 May 2027')).toContain('I know no ward');
  });

  it('are asked about where the name is nearly one, and said not to be known where it is none', async () => {
    await says('partnership add ward Formby East');
    const near = await world.says(cleo, 'partnership where Fromby East', ainsdale);
    expect(aloud(near)).toContain('Do you mean one of these?');
    expect(labelsOf(near)).toContain('Formby East');
    expect(await says('partnership where Kirkby')).toContain('I know no ward called Kirkby.');
  });

  it('are in two partnerships on one day only where that was said, and the others are told', async () => {
    await says('partnership add ward Formby East');
    const line = 'partnership add ward Formby East from 1 May 2027';
    const asked = await world.says(cleo, line, birkdale);
    expect(aloud(asked)).toContain(
      'Formby East is in Ainsdale. From Saturday 1 May 2027 it would be in Birkdale too. Add it all the same?',
    );
    expect(await says('partnership where Formby East')).toBe('Formby East is in Ainsdale.');
    await world.presses(cleo, 'Add all the same', asked);
    expect(await says('partnership where Formby East')).toBe(
      'Formby East is in Ainsdale. From Saturday 1 May 2027 it is in Ainsdale and Birkdale.',
    );
    await world.bot.settle();
    const told = world.heard(asha).at(-1)?.view as View;
    expect(told.aloud).toContain('Cleo added Formby East to Birkdale from Saturday 1 May 2027');
    await world.presses(asha, 'Take out of Ainsdale as of Saturday 1 May 2027', told);
    expect(await says('partnership where Formby East')).toBe(
      'Formby East is in Ainsdale. From Saturday 1 May 2027 it is in Birkdale.',
    );
  });

  it('are refused twice, without a name, and where there are sixty', async () => {
    await says('partnership add ward Formby East');
    expect(await says('partnership add ward formby  east ward from 1 May 2027')).toContain(
      'is a ward of Ainsdale from Monday 4 January 2027 already',
    );
    const many = Array.from({ length: 60 }, (_, index) => `Ward no ${index + 1}`).join(', ');
    expect(await says(`partnership add wards ${many}`)).toContain('more than 60 wards');
    expect(await says('partnership take out ward Kirkby')).toContain('is no ward of Ainsdale');
  });

  it('are changed by chair and clerk alone, and found by whoever has a place', async () => {
    await says('partnership add ward Formby East');
    await world.says(jo, 'action Count the lamps', crosby);
    expect(aloud(await world.says(jo, 'partnership add ward Ince', crosby))).toContain('can');
    expect(aloud(await world.says(jo, 'partnership where Formby East', crosby))).toBe(
      'Formby East is in Ainsdale.',
    );
    expect(aloud(await world.says(sam, 'partnership where Formby East', crosby))).toContain(
      'You have no place in a partnership yet',
    );
  });
});
