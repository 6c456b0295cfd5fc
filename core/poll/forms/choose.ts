import type { FormRule } from '../../feature.ts';
import { given } from '../../given.ts';
import { say } from '../../language/saying.ts';
import { teller } from '../../naming.ts';
import { seatItem, seatOf } from '../../seats.ts';
import { recordIn, within } from '../../subject.ts';
import { line } from '../../view/values.ts';
import { aboutOf, needsOf, noSuchPoll } from '../decide/about.ts';
import { seated } from '../decide/vote.ts';
import { namedIn, seatName } from '../view/parts.ts';
import { carriedBy, opened, optionChoices } from './parts.ts';

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
    const other = line(values.for);
    const command = { ask: 'poll.vote', ref, ...given({ for: other }) } as const;
    const about = aboutOf(command, scene, loaded);
    if (!about) return noSuchPoll(ref, scene);
    const own = seated(about);
    if ('kind' in own) return own;
    const { poll, item } = own;
    const choice = item?.state.choice;
    const { choices, words } = optionChoices(poll, scene);
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
          choices,
          ...given({ given: choice === undefined ? undefined : `${choice + 1}` }),
        },
      ],
      'poll.form.send',
      scene,
      { about: values, intro: [poll.question, ...words].join('\n') },
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
