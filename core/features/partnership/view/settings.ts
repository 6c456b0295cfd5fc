import { type Saying, say, sentence } from '../../../language/saying.ts';
import type { StoredPartnership } from '../../../model/context.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Right } from '../../../model/rights.ts';
import { anyoneVotes } from '../../../subject/voters.ts';
import { button } from '../../../view/button.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { type Block, type Row, text, type View } from '../../../view/view.ts';
import { channelOf, type Here } from '../names.ts';
import type { Bound } from '../partnership.ts';
import { stopOffers } from '../stop-offers.ts';

/** Rows of a list that one message holds. */
const mostRows = 10;

const buttons = (offers: readonly Offer[], more: readonly Offer[], locale: Locale): Block => ({
  kind: 'buttons',
  buttons: offers.map((offer) => button(offer, locale)),
  more: more.map((offer) => button(offer, locale)),
});

/** A channel as this partnership shows in it, with what can be done about that. */
export const channelRow = (id: string, bound: Bound, number: number, locale: Locale): Row => {
  const channel = channelOf(bound);
  const ask = { in: id, place: bound.place };
  const about = `${number} ${sentence(say('settings.channel-name', { channel }), locale)}`;
  const offers: Offer[] = [
    ...(bound.is === 'paused'
      ? [
          {
            label: say('label.partnership.go-on', {}),
            about,
            ask: { ask: 'partnership.keep-posting', ...ask, yes: true } as const,
          },
        ]
      : []),
    {
      label: say('label.partnership.disconnect', {}),
      about,
      ask: { ask: 'partnership.disconnect', ...ask },
    },
  ];
  return {
    spans: [
      text(
        sentence(say('settings.channel', { channel, shows: bound.shows, is: bound.is }), locale),
      ),
    ],
    buttons: offers.map((offer) => button(offer, locale)),
  };
};

/** Who may vote, changed by one press; not where nobody comes in by acting. */
const votersOffers = ({ id, state }: Here): Offer[] => {
  if (state.door !== 'channels') return [];
  const voters = anyoneVotes(state) ? 'list' : 'channels';
  const label = say('label.partnership.voters', { voters });
  return [{ label, about: state.name, ask: { ask: 'partnership.change', in: id, voters } }];
};

/** How a partnership is set, and where it shows. */
export const settingsView = ({ id, state }: StoredPartnership, locale: Locale): View => {
  const said = (saying: Saying) => sentence(saying, locale);
  const facts: [Saying, Saying][] = [
    [say('settings.word', {}), say('label.text', { text: state.word })],
    [say('settings.since', {}), say('partnership.day', { day: state.since })],
    [say('settings.area', {}), say('settings.or-none', { text: state.area ?? '' })],
    [say('settings.kind', {}), say('settings.or-none', { text: state.sort ?? '' })],
    [say('settings.nation', {}), say('settings.nation-name', { nation: state.nation })],
    [say('settings.zone', {}), say('label.text', { text: state.zone })],
    [say('settings.door', {}), say('settings.door-is', { door: state.door })],
    [say('settings.polls-by', {}), say('settings.polls-are', { by: state.pollsBy })],
    [
      say('settings.voters', {}),
      say('settings.voters-are', { voters: anyoneVotes(state) ? 'channels' : 'list' }),
    ],
  ];
  const about = state.name;
  const form = { ask: 'form', form: 'partnership.settings', in: id } as const;
  return {
    aloud: said(say('settings.aloud', { partnership: state.name, places: state.places.length })),
    blocks: [
      { kind: 'title', text: said(say('settings.title', { partnership: state.name })) },
      {
        kind: 'facts',
        facts: facts.map(([label, value]) => ({ label: said(label), value: [text(said(value))] })),
      },
      ...(state.places.length > 0
        ? [
            {
              kind: 'rows',
              rows: state.places
                .slice(0, mostRows)
                .map((bound, index) => channelRow(id, bound, index + 1, locale)),
            } as const,
          ]
        : []),
      buttons(
        [
          { label: say('label.change', {}), about, ask: form, opens: 'form' },
          {
            label: say('label.partnership.connect', {}),
            about,
            ask: { ask: 'partnership.invite', in: id },
          },
          {
            label: say('label.partnership.people', {}),
            about,
            ask: { ask: 'partnership.people', in: id },
          },
          {
            label: say('label.partnership.who-can', {}),
            about,
            ask: { ask: 'partnership.who-can', in: id },
          },
        ],
        [
          { label: say('label.terms.all', {}), about, ask: { ask: 'terms.show', in: id } },
          {
            label: say('label.partnership.check', {}),
            about,
            ask: { ask: 'partnership.doctor', in: id },
          },
          {
            label: say('label.family.wards', {}),
            about,
            ask: { ask: 'family.wards', in: id },
          },
          { label: say('label.family.tree', {}), about, ask: { ask: 'family.tree', in: id } },
          ...votersOffers({ id, state }),
          ...stopOffers({ id, state }),
        ],
        locale,
      ),
    ],
  };
};

/**
 * The table of rights as plain lines (rules: Rights); `rights` is what the permissions say of a
 * command of each row.
 */
export const whoCanView = (
  partnership: string,
  rights: readonly { readonly says: Saying; readonly right: Right | 'opener' }[],
  locale: Locale,
): View => {
  const lines = rights.map(({ says, right }) =>
    sentence(say('who-can', { what: sentence(says, locale), right }), locale),
  );
  const title = sentence(say('who-can.title', { partnership }), locale);
  return {
    aloud: [title, ...lines].join(' '),
    blocks: [
      { kind: 'title', text: title },
      ...rowBlocks(lines.map((one) => ({ spans: [text(one)] }))),
    ],
  };
};
