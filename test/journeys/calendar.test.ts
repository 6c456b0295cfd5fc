import { describe, expect, it } from 'vitest';
import { calendarSeen, eventsIn } from '../support/ical.ts';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('a meeting in somebody’s calendar', () => {
  const laptop = story();
  const both = () => [laptop().slack('Sam'), laptop().teams('Tess')];
  /** The newest address of a file that this person, and nobody else, was told in the channel. */
  const linkOf = (person: { readonly sees: () => readonly unknown[] }): string => {
    const links = JSON.stringify(person.sees()).match(
      /http[^"\\|<>)\s]+\/files\/[^"\\|<>)\s]+\.ics/g,
    );
    return links?.at(-1) ?? '';
  };
  const opened = async (link: string): Promise<string> => {
    const answer = await fetch(link);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    return answer.text();
  };
  const links = new Map<string, string>();
  const feeds = new Map<string, string>();

  it('is put there by a press on its card, in either chat, for the one who presses', async () => {
    const { slack, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Priya').type(
      '/meeting schedule Area Partnership Thursday 14 January 2027 10:00 Town Hall every 3 months',
    );
    await drawn();
    for (const person of both()) {
      await person.press('Add to calendar');
      const { said } = heard(person, 'This link puts');
      expect(said).toContain(
        'This link puts Area Partnership, M-1, Thursday 14 January 2027, 10:00 to 12:00, Town Hall, and those after it, into your calendar; it is good for 15 minutes.',
      );
      expect(said).toContain('After a change press it again: the same entry moves');
      const seen = calendarSeen(await opened(linkOf(person)), '2027-05-01');
      expect(seen).toMatchObject([
        { title: 'Area Partnership', place: 'Town Hall', begins: '2027-01-14T10:00:00.000Z' },
        { title: 'Area Partnership', begins: '2027-04-08T09:00:00.000Z' },
      ]);
      links.set(person.user, linkOf(person));
    }
    expect(linkOf(slack('Asha'))).toBe('');
    expect(linkOf(laptop().teams('Idris'))).toBe('');
  });

  it('moves there as the same entry, once it is asked for again', async () => {
    const { slack, drawn } = laptop();
    const before = eventsIn(await opened(links.get(slack('Sam').user) ?? ''));
    await slack('Priya').type('/meeting move M-1 Friday 15 January 14:00');
    await drawn();
    await slack('Sam').type('/meeting calendar M-1');
    const after = eventsIn(await opened(linkOf(slack('Sam'))));
    expect(after.map(({ uid }) => uid)).toEqual([before[0]?.uid, before[0]?.uid]);
    expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0);
    expect(calendarSeen(await opened(linkOf(slack('Sam'))), '2027-02-01')).toMatchObject([
      { begins: '2027-01-15T14:00:00.000Z' },
    ]);
  });

  it('opens for a quarter of an hour, and for no other way of asking', async () => {
    const link = linkOf(laptop().slack('Sam'));
    expect((await fetch(link, { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await fetch(link.replace('M-1', 'M-2'))).status).toBe(404);
    await laptop().advance('PT16M');
    const late = await fetch(link);
    expect([late.status, await late.text()]).toEqual([404, '']);
  });

  it('comes with all others by an address of one’s own, which no one else in the channel is shown', async () => {
    const { slack, teams } = laptop();
    await slack('Sam').type('/meeting feed');
    const [tess, idris] = [teams('Tess'), teams('Idris')];
    await tess.press('Add to calendar');
    await tess.press('Follow all meetings');
    expect(heard(tess, 'You are not on the list').said).toContain('and then ask again');
    await tess.press('Attending');
    await tess.press('Follow all meetings');
    for (const person of [slack('Sam'), tess]) {
      expect(linkOf(person)).toContain('/files/feed/');
      feeds.set(person.user, linkOf(person));
      const seen = calendarSeen(await opened(linkOf(person)), '2027-02-01');
      expect(seen.map(({ title }) => title)).toEqual(['Area Partnership']);
    }
    expect(feeds.get(tess.user)).not.toBe(feeds.get(slack('Sam').user));
    for (const other of [slack('Asha'), idris]) expect(linkOf(other)).toBe('');
    // What is typed in a channel of Teams is answered there: with neither the address nor its sentence.
    await tess.type('@Folkmoot meeting feed');
    expect(JSON.stringify(idris.sees())).not.toMatch(/files\/feed|This address brings/);
  });

  it('shows nothing from the minute in which its owner stops it, or is taken off the list', async () => {
    const { slack, teams } = laptop();
    const [sam, tess] = [slack('Sam'), teams('Tess')];
    await sam.press('Stop this feed');
    expect(heard(sam, 'Your feed').said).toContain('its address shows nothing any more');
    expect((await fetch(feeds.get(sam.user) ?? '')).status).toBe(404);
    expect((await fetch(feeds.get(tess.user) ?? '')).status).toBe(200);
    await slack('Priya').type('/partnership who Tess');
    await slack('Priya').press('Remove');
    await slack('Priya').press('Remove');
    expect((await fetch(feeds.get(tess.user) ?? '')).status).toBe(404);
  });

  it('is taken out by the card of a meeting that is off', async () => {
    const { slack, drawn } = laptop();
    await slack('Priya').type('/meeting cancel M-1');
    await slack('Priya').press('Cancel it and those after');
    await drawn();
    for (const person of [slack('Sam'), laptop().teams('Owen')]) {
      await person.press('Take off calendar');
      expect(heard(person, 'This link takes').said).toContain(
        'This link takes Area Partnership, M-1, out of your calendar; it is good for 15 minutes.',
      );
      const text = await opened(linkOf(person));
      expect(eventsIn(text)).toMatchObject([{ status: 'CANCELLED' }]);
      expect(calendarSeen(text, '2028')).toEqual([]);
    }
  });
});
