import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const card = (coming: number, apologies: string, missing: number, of = 5) =>
  `Area Partnership, M-1, Thursday 14 January 2027 at 10:00, Town Hall. ${coming} coming, ${apologies}, ${missing} of ${of} have not answered.`;

describe('a meeting across both chats', () => {
  const laptop = story();
  const both = () => [laptop().slack('Asha'), laptop().teams('Tess')];
  /** What each channel holds that begins so, oldest first. */
  const said = (beginning: string) =>
    both().map((person) =>
      hears(person)
        .map((one) => one.said)
        .filter((one) => one.startsWith(beginning)),
    );
  const twice = (...texts: readonly string[]) => [texts, texts];

  it('a line sets it with its rule in words, as one card in both channels; only chair and clerk may', async () => {
    const { slack, teams, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    await priya.type(
      '/meeting schedule Area Partnership Thursday 14 January 2027 10:00 Town Hall every 3 months',
    );
    await drawn();
    expect(heard(priya, 'M-1 is set')).toMatchObject({
      said: 'M-1 is set: Area Partnership, Thursday 14 January 2027, 10:00 to 12:00, Town Hall, then every three months on the second Thursday, next 8 April 2027.',
      buttons: ['Undo', 'Change', 'Add to agenda'],
    });
    for (const person of both())
      expect(heard(person)).toMatchObject({
        said: card(0, '0 apologies', 4, 4),
        buttons: [
          'Attending',
          'Apologies',
          'Add to agenda',
          'Add to calendar',
          'Who?',
          'Agenda',
          'Move',
          'History',
          'Cancel',
        ],
      });
    const before = await journal();
    await teams('Tess').type('@Folkmoot meeting schedule Tea Friday 15 January 2027 10:00');
    expect(heard(teams('Tess')).said).toBe('Only Asha (chair) or Priya (clerk) can do that here.');
    expect(await journal()).toBe(before);
  });

  it('one press answers in either chat, a line does too; Undo and the other button change it', async () => {
    const { slack, teams, drawn, journal } = laptop();
    const [sam, tess] = [slack('Sam'), teams('Tess')];
    await tess.press('Attending');
    expect(heard(tess, "You're down")).toMatchObject({
      said: "You're down as attending Area Partnership, M-1, Thursday 14 January 2027, 10:00, Town Hall.",
      buttons: ['Undo', 'Apologies'],
    });
    await sam.press('Apologies');
    expect(heard(sam, 'Your apologies').buttons).toEqual([
      'Undo',
      'Someone comes instead',
      'Attending',
    ]);
    await drawn();
    for (const person of both())
      expect(heard(person, 'have not answered').said).toBe(card(1, '1 apology', 3));
    await sam.press('Undo', 'Your apologies');
    await drawn();
    expect(heard(slack('Asha'), 'M-1').said).toBe(card(1, '0 apologies', 4));
    await slack('Asha').type('/meeting attend m1');
    await sam.press('Apologies', 'Area Partnership, M-1');
    const before = await journal();
    await sam.type('/meeting apologies');
    expect(heard(sam).said).toBe("You're already down as sending apologies for M-1.");
    expect(await journal()).toBe(before);
  });

  it('the clerk records an apology for another seat, and says so; a member cannot', async () => {
    const { slack, drawn } = laptop();
    await slack('Sam').type('/meeting apologies M-1 for @owen');
    expect(heard(slack('Sam')).said).toBe('Only Priya (clerk) can answer for someone else.');
    const priya = slack('Priya');
    await priya.type('/meeting apologies M-1 for @owen: hospital');
    expect(heard(priya).said).toBe(
      'Apologies for Owen are noted for Area Partnership, M-1, Thursday 14 January 2027, 10:00, Town Hall. The card says they came from the clerk. The chair and the clerk see why.',
    );
    await drawn();
    expect(heard(slack('Asha'), 'have not answered').said).toContain(
      '2 coming, 2 apologies, 1 of 5',
    );
    await priya.press('Who?', 'Area Partnership, M-1');
    expect(priya.reads().at(-1)).toMatch(/Owen · apologies · by the clerk · hospital/);
    await slack('Sam').press('Who?', 'Area Partnership, M-1');
    expect(slack('Sam').reads().at(-1)).toContain('Owen · apologies');
    expect(slack('Sam').reads().at(-1)).not.toContain('hospital');
  });

  it('the agenda is a list that grows from both chats', async () => {
    const { slack, teams } = laptop();
    await slack('Sam').type('/meeting add Street lights (Sam, 10 minutes)');
    expect(heard(slack('Sam')).said).toBe(
      'On the agenda of M-1, Area Partnership: Street lights (Sam, 10 minutes).',
    );
    const form = await teams('Tess').press('Add to agenda', { within: 'Area Partnership, M-1' });
    if (!form) throw new Error('no form');
    await teams('Tess').submit(form, { 'f.item': 'Speed cameras' });
    await slack('Asha').press('Agenda', 'Area Partnership, M-1');
    expect(heard(slack('Asha')).said).toBe(
      'Agenda of Area Partnership (M-1): 1. Street lights (Sam, 10 minutes) · Sam; 2. Speed cameras · Tess.',
    );
  });

  it('seven days, one day and one hour before, each once: seats not yet heard of, no names of people, then only numbers', async () => {
    const { to } = laptop();
    await to('2027-01-07T08:59Z');
    expect(said('Area Partnership meets')).toEqual(twice());
    await to('2027-01-07T09:02Z');
    const week =
      'Area Partnership meets on Thursday 14 January 2027 at 10:00, Town Hall. 4 of 5 have answered. Not yet: 1 seat.';
    expect(said('Area Partnership meets')).toEqual(twice(week));
    expect(heard(laptop().teams('Tess'), week).buttons).toEqual(['Attending', 'Apologies']);
    await to('2027-01-13T09:02Z');
    const day =
      'Area Partnership meets tomorrow, Thursday 14 January 2027, 10:00, Town Hall. 2 coming, 2 apologies, 1 not known.';
    expect(said('Area Partnership meets')).toEqual(twice(week, day));
    await to('2027-01-14T08:59Z');
    expect(said('Area Partnership meets')).toEqual(twice(week, day));
    await to('2027-01-14T09:02Z');
    const hour = 'Area Partnership meets in one hour, at 10:00, Town Hall. 2 coming.';
    expect(said('Area Partnership meets')).toEqual(twice(week, day, hour));
  });

  it('when it is over the next of the row has its own card', async () => {
    const { to, drawn } = laptop();
    await to('2027-01-14T13:00Z');
    await drawn();
    for (const person of both()) {
      expect(heard(person, 'M-1, was').said).toBe(
        'Area Partnership, M-1, was on Thursday 14 January 2027. 2 of 5 said they would come.',
      );
      expect(heard(person, 'M-2').said).toBe(
        'Area Partnership, M-2, Thursday 8 April 2027 at 10:00, Town Hall. 0 coming, 0 apologies, 5 of 5 have not answered.',
      );
    }
  });

  it('moved: the channels are told old and new, and those who had answered are asked again', async () => {
    const { slack, teams, drawn, advance } = laptop();
    await teams('Tess').press('Attending', { within: 'Area Partnership, M-2' });
    await slack('Priya').type('/meeting move M-2 15 April 10:00');
    await drawn();
    expect(heard(slack('Priya'), 'The one who had answered').said).toContain('has moved from');
    const moved =
      'has moved: Thursday 8 April 2027, 10:00 → Thursday 15 April 2027, 10:00, Town Hall. Can you come then?';
    for (const person of both()) expect(heard(person).said).toBe(`Area Partnership, M-2, ${moved}`);
    expect(heard(teams('Tess', 'direct')).said).toContain(`southport M-2, ${moved}`);
    expect(heard(teams('Tess'), '0 coming').said).toContain('Thursday 15 April 2027 at 10:00');
    await teams('Tess', 'direct').press('Apologies');
    // A card whose edit got no answer under load is drawn again within minutes.
    await advance('PT5M');
    await drawn();
    expect(heard(slack('Asha'), '15 April 2027 at 10:00').said).toContain('0 coming, 1 apology');
  });

  it('cancelled after a question, and those who had answered are told; then nothing reminds of it', async () => {
    const { slack, teams, drawn, to } = laptop();
    await slack('Priya').type('/meeting cancel M-2');
    expect(heard(slack('Priya'))).toMatchObject({
      said: 'Cancel Area Partnership, M-2, Thursday 15 April 2027, 10:00? 1 of 5 have answered and will be told.',
      buttons: ['Cancel this one', 'Cancel it and those after', 'Keep it'],
    });
    await slack('Priya').press('Cancel it and those after');
    await drawn();
    const gone = 'Thursday 15 April 2027, 10:00, is cancelled.';
    for (const person of both()) expect(heard(person).said).toContain(gone);
    expect(heard(teams('Tess', 'direct')).said).toContain(gone);
    const before = said('Area Partnership meets');
    await to('2027-04-15T12:00Z');
    expect(said('Area Partnership meets')).toEqual(before);
    expect(said('Area Partnership, M-3')).toEqual(twice());
  });

  it('who may not set one asks the chair: all of it comes to her in the other chat, and one press does it', async () => {
    const { slack, teams, drawn } = laptop();
    const [tess, asha] = [teams('Tess'), slack('Asha', 'direct')];
    const line = '‘meeting schedule’: Ward walk, Friday 23 April 2027, 10:00';
    await tess.type('@Folkmoot meeting schedule Ward walk Friday 23 April 2027 10:00');
    expect(heard(tess)).toMatchObject({
      said: 'Only Asha (chair) or Priya (clerk) can do that here.',
      buttons: ['Ask Asha'],
    });
    await tess.press('Ask Asha');
    expect(heard(tess).said).toBe(
      `I've asked Asha to do this: ${line}. You see it here when it is done, and hear from me if not.`,
    );
    await drawn();
    expect(heard(asha)).toMatchObject({
      said: `Tess asks you to do this in Southport Area Partnership: ${line}.`,
      buttons: ['Do this', 'Not this time'],
    });
    await asha.press('Do this');
    await drawn();
    for (const person of both()) expect(heard(person).said).toContain('Ward walk, M-');
  });
});
