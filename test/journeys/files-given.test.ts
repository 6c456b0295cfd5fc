import { describe, expect, it } from 'vitest';
import type { Json } from '../../infra/local/standins/slack/state.ts';
import { teamsEnvelope } from '../../infra/local/standins/teams/envelope.ts';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('a list that is given as a file', () => {
  const laptop = story();
  const copy = 'The actions of Southport: this copy stays yours after the links have run out.';
  const slackFiles = (name: string, room = 'direct') =>
    laptop()
      .slack(name, room)
      .sees()
      .flatMap(({ text, files = [] }) => files.map((file) => ({ says: text, file })));
  const cards = (name: string, type: 'consent' | 'info') =>
    laptop()
      .teams(name, 'direct')
      .sees()
      .flatMap(({ activity }) => (activity.attachments ?? []) as readonly Json[])
      .filter(({ contentType }) => `${contentType}`.endsWith(`card.file.${type}`));
  const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

  it('in Slack is uploaded to whoever asked, in private, wherever they asked', async () => {
    const { slack, setUp, join, drawn, chats } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Sam').type('/action Replace the lamps @Asha by 8 January');
    await drawn();
    await slack('Sam').type('/action list');
    await slack('Sam').press('As a file');
    expect(heard(slack('Sam'), 'as a file for Excel').said).toContain('good for 15 minutes');
    const [{ says = '', file = {} } = {}, ...more] = slackFiles('Sam');
    expect(more).toEqual([]);
    expect(says).toBe(copy);
    expect(file.name).toBe('southport-actions-open-2027-01-04.csv');
    const text = textOf(chats.slack.state.files.get(`${file.id}`)?.bytes);
    expect(text.startsWith('\uFEFFRef,Action,Owner,')).toBe(true);
    expect(text).toContain('A-1,Replace the lamps,Asha,');
    expect(slackFiles('Sam', 'southport')).toEqual([]);
    expect(slackFiles('Asha')).toEqual([]);
  });

  it('leaves once where Slack tells of the same line twice', async () => {
    const { slack, chats, settled } = laptop();
    const ruth = slack('Asha', 'direct');
    await ruth.type('southport: action list as a file');
    const line = ruth.sees().findLast(({ user }) => user === ruth.user);
    expect(slackFiles('Asha')).toHaveLength(1);
    const place = chats.slack.state.channels.get(ruth.room);
    if (!line || !place) throw new Error('nothing was said');
    const inner = { type: 'message', user: ruth.user, text: line.text, ts: line.ts };
    const event = { ...inner, channel: ruth.room, channel_type: 'im', event_ts: line.ts };
    await chats.slack.envelope.event(place, event);
    await settled();
    expect(slackFiles('Asha')).toHaveLength(1);
  });

  it('in Teams is offered in private alone, and is put where they say, once', async () => {
    const { teams, chats, drawn } = laptop();
    const owen = teams('Owen', 'direct');
    await teams('Owen').type('@Folkmoot action list');
    await teams('Owen').press('As a file');
    expect(cards('Owen', 'consent')).toEqual([]);
    await owen.type('action list as a file');
    const [card, ...more] = cards('Owen', 'consent');
    expect(more).toEqual([]);
    expect(card).toMatchObject({
      name: 'southport-actions-open-2027-01-04.csv',
      content: { description: copy },
    });
    // What they take is the list as it is by then.
    await teams('Owen').type('@Folkmoot action Count the bees');
    await drawn();
    const asked = owen
      .sees()
      .findLast(({ activity }) => JSON.stringify(activity).includes('file.consent'));
    await Promise.all(
      [true, true].map((yes) => chats.teams.people.consent(owen.user, asked?.id ?? '', yes)),
    );
    await laptop().settled();
    expect(cards('Owen', 'consent')).toEqual([]);
    const infos = cards('Owen', 'info');
    expect(infos).toHaveLength(1);
    const { uniqueId = '' } = (infos[0]?.content ?? {}) as { uniqueId?: string };
    expect(infos[0]?.contentUrl).toContain(uniqueId);
    const text = textOf(chats.teams.state.files.get(uniqueId)?.bytes);
    expect(text).toContain('Count the bees');
  });

  it('in Teams is gone where they decline it, or where somebody else answers', async () => {
    const { teams, chats, settled, drawn, url } = laptop();
    const owen = teams('Owen', 'direct');
    await owen.type('partnership people as a file');
    expect(cards('Owen', 'consent')).toHaveLength(1);
    await owen.consent(false);
    expect(cards('Owen', 'consent')).toEqual([]);
    expect(cards('Owen', 'info')).toHaveLength(1);
    await owen.type('action list mine as a file');
    await drawn();
    const [card] = cards('Owen', 'consent');
    const { acceptContext } = (card?.content ?? {}) as Json;
    const tess = teams('Tess', 'direct');
    await tess.type('help');
    const place = chats.teams.state.conversations.get(tess.room);
    if (!place) throw new Error('no chat');
    const own = teamsEnvelope(chats.teams.state, () => `${url}/standin/teams/`);
    const at = `${url}/standin/teams/uploads/1`;
    const { status } = await chats.teams.out.activity({
      ...own(tess.user, place, undefined),
      type: 'invoke',
      id: 'f:1',
      name: 'fileConsent/invoke',
      value: {
        type: 'fileUpload',
        action: 'accept',
        context: acceptContext,
        uploadInfo: {
          uploadUrl: at,
          contentUrl: at,
          name: 'a.csv',
          uniqueId: '1',
          fileType: 'csv',
        },
      },
    });
    expect(status).toBe(200);
    await settled();
    expect(cards('Tess', 'info')).toEqual([]);
    expect(cards('Owen', 'consent')).toHaveLength(1);
  });

  it('is not to be had by who has been taken off the list since', async () => {
    const { teams, slack } = laptop();
    await slack('Priya').type('/partnership who Owen');
    await slack('Priya').press('Remove');
    await slack('Priya').press('Remove', 'Take Owen');
    const before = cards('Owen', 'info').length;
    await teams('Owen', 'direct').consent(true);
    expect(cards('Owen', 'info')).toHaveLength(before);
    expect(cards('Owen', 'consent')).toEqual([]);
    expect(heard(teams('Owen', 'direct'), 'not taken').said).toContain('not among your files');
  });
});
