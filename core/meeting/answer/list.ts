import type { Answerer, Named } from '../../feature.ts';
import { given } from '../../given.ts';
import { type PartnershipId, refOf } from '../../ids.ts';
import { say } from '../../language/saying.ts';
import { called, shownRef, teller } from '../../naming.ts';
import type { Offer } from '../../outcome.ts';
import type { Stored } from '../../record.ts';
import type { Scene } from '../../scene.ts';
import { buttonsOf } from '../../view/button.ts';
import { text } from '../../view/view.ts';
import type { MeetingQuestion } from '../commands.ts';
import { chairs, within } from '../decide/about.ts';
import type { Meeting } from '../meeting.ts';
import { newMeeting, offers, thingOf } from '../offers.ts';
import { isSet, startOf } from '../steps.ts';
import { readMeeting } from '../stored.ts';

const shownMost = 10;

/** Those to come first, the soonest first; then those that are over, the last first. */
const inOrder = (meetings: readonly Stored<Meeting>[]): Stored<Meeting>[] => {
  const sorted = [...meetings].sort((a, b) => startOf(a.state).localeCompare(startOf(b.state)));
  const [coming, rest] = [true, false].map((is) =>
    sorted.filter(({ state }) => isSet(state) === is),
  );
  return [...(coming ?? []), ...(rest ?? []).reverse()];
};

const newButton = (scene: Scene): Offer[] =>
  chairs(scene) ? [newMeeting(within(scene).id, say('label.new-meeting', {}))] : [];

/** The meetings of a partnership: what is to come, and the last ones. */
export const list: Answerer<Named<MeetingQuestion, 'meeting.list'>> = async (
  _,
  scene,
  { store },
) => {
  const partnership = within(scene);
  const id = partnership.id as string as PartnershipId;
  const stored = await store.newest(scene.programme, id, 'M', { limit: 40 });
  const meetings = inOrder(
    stored.map((record) => ({ ...record, state: readMeeting(record.state) })),
  ).filter(({ state }) => state.standing.is !== 'taken-back');
  const tell = teller(scene.locale);
  const where = called(partnership.state);
  const title = tell('meeting.list.title', { where });
  const rows = meetings.slice(0, shownMost).map((record) => {
    const own = refOf(record.id) ?? '';
    const ref = shownRef(own, partnership.state, scene.where.place);
    const { title: what, day, time, standing } = record.state;
    const is = standing.is === 'taken-back' ? 'cancelled' : standing.is;
    const state = tell('meeting.list.state', { is });
    return {
      line: tell('meeting.list.row', given({ ref, title: what, day, time, state })),
      buttons: buttonsOf([offers.show(thingOf(record, own, partnership, ref))], scene.locale),
    };
  });
  const none = tell('meeting.list.none', { where });
  return {
    aloud:
      rows.length > 0
        ? tell('meeting.list.aloud', { title, rows: rows.map(({ line }) => line) })
        : none,
    blocks: [
      { kind: 'title', text: title },
      ...(rows.length > 0
        ? [
            {
              kind: 'rows',
              rows: rows.map(({ line, buttons }) => ({ spans: [text(line)], buttons })),
            } as const,
          ]
        : [{ kind: 'text', spans: [text(none)] } as const]),
      ...(chairs(scene)
        ? [{ kind: 'buttons', buttons: buttonsOf(newButton(scene), scene.locale) } as const]
        : []),
    ],
  };
};
