import { beforeEach, describe, expect, it } from 'vitest';
import { slackPermalink } from '../../../adapters/slack/permalink.ts';
import { teamsPermalink } from '../../../adapters/teams/permalink.ts';
import { type ShownTo, withLinks } from '../../../core/engine/card-links.ts';
import {
  directPlace,
  effectId,
  type PlaceId,
  partsOf,
  programmeId,
  type RecordId,
  subjectId,
} from '../../../core/model/ids.ts';
import type { Permalink } from '../../../core/ports/ports.ts';
import { naming, type Span, type View } from '../../../core/view/view.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { eve, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { channel } from '../../support/world.ts';

const action = subjectId(southport, 'A-1');
const permalink: Permalink = (card) =>
  (partsOf(card.place).platform === 'slack' ? slackPermalink : teamsPermalink)(card);

let own: Southport;
/** How many cards were read. */
let reads: PlaceId[];

const stands = (subject: RecordId, place: PlaceId, message?: string, programme = council) =>
  own.store.putCard(programme, {
    subject,
    place,
    ...(message === undefined ? {} : { message }),
    effect: effectId('e'),
    hash: '',
    editedAt: own.clock.now,
    press: 1,
    version: 1,
  });
const viewOf = (...spans: Span[]): View => ({
  aloud: 'It is said.',
  blocks: [{ kind: 'rows', rows: spans.map((span) => ({ spans: [span] })) }],
});
const shown = async (view: View, to: Omit<ShownTo, 'programme'>, programme = council) => {
  const card: typeof own.store.card = (in_, subject, place) => {
    reads.push(place);
    return own.store.card(in_, subject, place);
  };
  const ports = { store: { ...own.store, card }, permalink, pause: async () => {} };
  const { blocks, aloud } = await withLinks(view, { ...to, programme }, ports);
  expect(aloud).toBe(view.aloud);
  expect(JSON.stringify(blocks)).not.toContain('"names"');
  return blocks.flatMap((one) => (one.kind === 'rows' ? one.rows : [])).map(({ spans }) => spans);
};
const linked = async (...given: Parameters<typeof shown>): Promise<readonly string[]> =>
  (await shown(...given)).flat().flatMap((span) => (span.kind === 'link' ? [span.url] : []));

const lights = (words: string) =>
  viewOf(naming(words, { record: action, title: 'Fix the lights' }));
const plain = lights('Asha gave you southport A-1: Fix the lights.');
const toSam = { place: directPlace(sam.account), reader: sam.id };

beforeEach(async () => {
  own = await newSouthport({ places: [onSlack, onTeams] });
  reads = [];
  await stands(action, onSlack, '1700000000.000100');
  await stands(action, onTeams, '1700000000001');
});

describe('what names a thing', () => {
  it.each([
    ['Asha gave you southport A-1: Fix the lights.', 'southport A-1: Fix the lights'],
    ['A-1 Fix the lights · Sam · open', 'A-1 Fix the lights'],
    ['Fix the lights · southport A-1 · due Friday', 'Fix the lights · southport A-1'],
    ['Due Friday: fix the lights (A-1, Southport)', 'A-1'],
    ['A-10 comes before A-1.', 'A-1'],
  ])('is a link over its first mention: %s', async (words, over) => {
    const [spans = []] = await shown(lights(words), toSam);
    expect(spans.map((span) => (span.kind === 'person' ? '' : span.text)).join('')).toBe(words);
    expect(spans.filter(({ kind }) => kind === 'link')).toEqual([
      { kind: 'link', text: over, url: 'https://slack.com/archives/C1/p1700000000000100' },
    ]);
  });

  it('is plain where the text does not say its reference', async () => {
    expect(await shown(lights('Fix the lights'), toSam)).toEqual([
      [{ kind: 'text', text: 'Fix the lights' }],
    ]);
  });

  it('links to the chat in which it is read', async () => {
    expect(await linked(plain, { place: onSlack })).toEqual([
      'https://slack.com/archives/C1/p1700000000000100',
    ]);
    expect(await linked(plain, { place: onTeams })).toEqual([
      'https://teams.microsoft.com/l/message/19:a@thread/1700000000001?tenantId=TT&parentMessageId=1700000000001&createdTime=1700000000001',
    ]);
  });

  it('is plain while no card stands, and in a channel that is not its own', async () => {
    const other = viewOf(naming('A-2', { record: subjectId(southport, 'A-2') }));
    expect(await linked(other, toSam)).toEqual([]);
    await stands(subjectId(southport, 'A-2'), onSlack);
    expect(await linked(other, toSam)).toEqual([]);
    expect(await linked(plain, { place: channel('slack', 'T1', 'C9') })).toEqual([]);
  });

  it('is plain for somebody who is not in the partnership, wherever they read', async () => {
    expect(await linked(plain, { place: directPlace(eve.account), reader: eve.id })).toEqual([]);
    expect(await linked(plain, { place: directPlace(sam.account) })).toEqual([]);
  });

  it('never leads into another workspace, tenant or programme', async () => {
    const abroad = channel('slack', 'T2', '@USAM');
    expect(await linked(plain, { place: abroad, reader: sam.id })).toEqual([]);
    const other = programmeId('other');
    await stands(action, onSlack, '1.000002', other);
    expect(await linked(plain, toSam, other)).toEqual([]);
  });

  it('is shown by the card of several that were made together', async () => {
    const record = subjectId(southport, 'A-3');
    const on = `${southport}/batch/A-2+A-3` as RecordId;
    await stands(on, onSlack, '3.000003');
    expect(await linked(viewOf(naming('A-3', { record, on })), toSam)).toEqual([
      'https://slack.com/archives/C1/p3000003',
    ]);
  });

  it('is looked for a bounded number of times', async () => {
    const many = Array.from({ length: 30 }, (_, index) => subjectId(southport, `A-${index + 1}`));
    const view = viewOf(...many.map((record) => naming('it', { record, title: 'it' })));
    await shown(view, toSam);
    expect(reads).toHaveLength(12);
    reads = [];
    await shown(view, { ...toSam, atOnce: true });
    expect(reads.length).toBeLessThanOrEqual(12 * 4);
  });
});

describe('the links of the chats', () => {
  const message = '1700000000.000100';
  it('name the thread in which a card stands', () => {
    expect(slackPermalink({ place: onSlack, message, under: '1.000001' })).toBe(
      'https://slack.com/archives/C1/p1700000000000100?thread_ts=1.000001&cid=C1',
    );
    const place = channel('teams', 'TT', '19:a@thread.tacv2');
    expect(teamsPermalink({ place, message: '2', under: '1' })).toBe(
      'https://teams.microsoft.com/l/message/19:a@thread.tacv2/2?tenantId=TT&parentMessageId=1&createdTime=2',
    );
  });
  it('say of a group chat in Teams that it is one', () => {
    const place = channel('teams', 'TT', '19:b@thread.v2');
    expect(teamsPermalink({ place, message: '2' })).toBe(
      'https://teams.microsoft.com/l/message/19:b@thread.v2/2?tenantId=TT&context=%7B%22contextType%22%3A%22chat%22%7D',
    );
  });
  it('never lead into somebody’s own messages', () => {
    expect(slackPermalink({ place: directPlace(sam.account), message })).toBeUndefined();
    expect(teamsPermalink({ place: channel('teams', 'TT', '@x'), message })).toBeUndefined();
  });
});
