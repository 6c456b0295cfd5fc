import type { FormRule } from '../../feature.ts';
import { given } from '../../given.ts';
import { say } from '../../language/saying.ts';
import { teller } from '../../naming.ts';
import { refused } from '../../outcome.ts';
import { seatItem, seatOf } from '../../seats.ts';
import { line } from '../../view/values.ts';
import { needsOf, noSuchPoll, pollIn, recordIn, within } from '../decide/about.ts';
import { takesVotes } from '../decide/told.ts';
import type { Vote } from '../poll.ts';
import { namedIn, seatName } from '../view/parts.ts';
import { carriedBy, opened } from './parts.ts';

/** The options as a list, where buttons would be too many or too long; also where the clerk votes for a seat. */
export const choose: FormRule = {
  needs: (scene, asked) => {
    const about = carriedBy(asked);
    if (!about) return {};
    const partnership = within(scene);
    const seat = about.for ?? seatOf(partnership.state, scene.me)?.id;
    const people =
      about.for === undefined
        ? undefined
        : (poll: Parameters<typeof namedIn>[0]) => namedIn(poll, partnership.state);
    const needs = needsOf(about.ref, given({ people }))(scene);
    const item = seat === undefined ? [] : [seatItem(recordIn(partnership, about.ref), seat)];
    return { ...needs, records: [...(needs.records ?? []), ...item] };
  },
  open: (values, scene, loaded) => {
    const partnership = within(scene);
    const ref = line(values.ref) ?? '';
    const record = pollIn(loaded, partnership, ref);
    if (!record) return noSuchPoll(ref, scene);
    const { state, id } = record;
    const { zone } = partnership.state;
    if (!takesVotes(state, scene.now)) {
      return refused(
        say('poll.voting-closed', { at: state.closes, now: scene.now, zone, lost: false }),
      );
    }
    const other = line(values.for);
    const seat = other ?? seatOf(partnership.state, scene.me)?.id;
    const vote =
      seat === undefined
        ? undefined
        : (loaded.records.get(seatItem(id, seat))?.state as Vote | undefined);
    const tell = teller(scene.locale);
    const label =
      other === undefined
        ? tell('poll.field.choice', {})
        : tell('poll.field.choice-of', {
            who: seatName(other, { partnership, people: loaded.people }),
          });
    return opened(
      'poll.vote',
      tell('poll.form.vote', {}),
      [
        {
          kind: 'choice',
          name: 'option',
          label,
          required: true,
          choices: state.options.map((option, index) => ({ value: `${index + 1}`, label: option })),
          ...given({ given: vote?.choice === undefined ? undefined : `${vote.choice + 1}` }),
        },
      ],
      'poll.form.send',
      scene,
      { about: values, intro: state.question },
    );
  },
  submit: (values, carries) => {
    const about = carriedBy(carries);
    const option = Number(line(values.option));
    if (!about || !Number.isInteger(option) || option < 1) {
      return { errors: { option: say('poll.error.choice', {}) } };
    }
    return { ask: { ask: 'poll.vote', ...about, option } };
  },
};
