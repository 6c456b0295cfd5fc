import type { At } from '../../../forms/declared.ts';
import { accounts, line, needed, oneOf } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';

import { type Asked, asked } from '../../../model/outcome.ts';
import { lines, line as oneLine } from '../../../view/values.ts';
import { mostAtSetup } from '../decide/setup.ts';
import { livePartnerships } from '../rows.ts';
import { nation, since, zone } from './fields.ts';

/** `#southport-partners` as a name to begin with. */
const nameFrom = (channel: string | undefined): string | undefined => {
  const words = channel?.replace(/^#/, '').replace(/[-_]+/g, ' ').trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
};

const sure = (text: string | undefined) => (text === 'yes' ? text : undefined);

/** Where a partnership shows already it is asked first whether a second one is meant. */
const haveBoth = ({ values, context, loaded }: At<undefined>): Asked | undefined => {
  const there = livePartnerships(context, loaded);
  if (there.length === 0 || sure(oneLine(values.sure))) return undefined;
  return asked(say('partnership.have-both', { there: there.map(({ state }) => state.name) }), [
    {
      label: say('label.partnership.have-both', {}),
      ask: { ask: 'form', form: 'partnership.setup', given: { ...values, sure: 'yes' } },
      opens: 'form',
    },
    { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
  ]);
};

/** Required first; everything else has a default and the zone stands last (rules: Setting up). */
export const setupForm = form({ words: { save: 'form.save' } }, 'partnership.setup', {
  anywhere: true,
  needs: ({ lookup }) => ({ records: lookup.place.row?.partnerships ?? [] }),
  of: haveBoth,
  title: 'form.setup',
  aloud: () => say('form.setup-aloud', {}),
  fields: {
    name: needed(
      'form.needs-name',
      line({
        label: 'field.name',
        max: 100,
        given: ({ typed, context }) =>
          typed ?? nameFrom(context.channel?.name ?? context.where.name),
      }),
    ),
    chair: accounts({
      label: 'field.chair',
      hint: 'hint.chair',
      many: false,
      given: ({ values }) => (values.chair === undefined ? undefined : lines(values.chair)),
      check: ([chair], { values }) =>
        chair || oneLine(values['chair-name']) ? undefined : say('form.needs-chair', {}),
    }),
    'chair-name': line({ label: 'field.chair-name', max: 100 }),
    members: accounts({
      label: 'field.members',
      hint: 'hint.members',
      many: true,
      check: ({ length }) =>
        length > mostAtSetup - 2
          ? say('partnership.too-many-at-once', { most: mostAtSetup - 2 })
          : undefined,
    }),
    area: line({ label: 'field.area', max: 200 }),
    kind: line({ label: 'field.kind', hint: 'hint.kind', max: 100 }),
    since: since(({ context }) => context.today),
    clerk: accounts({
      label: 'field.clerk',
      many: false,
      given: ({ context }) => [context.asker.account],
    }),
    'clerk-votes': oneOf(['no', 'yes'], (votes) => say('field.seat.votes-is', { votes }), {
      label: 'field.clerk-votes',
      given: () => 'no',
    }),
    nation: nation(() => 'england-and-wales'),
    zone: zone(() => 'Europe/London'),
  },
  carries: ({ values }) => ({ sure: sure(oneLine(values.sure)), typed: values.typed }),
  ask: (
    { name, chair, 'chair-name': called = '', 'clerk-votes': votes, members, clerk, ...facts },
    { carried },
  ) => ({
    ask: 'partnership.setup',
    name,
    chair: chair[0] ?? { name: called },
    ...defined({
      clerk: clerk[0],
      clerkVotes: votes && votes === 'yes',
      members: members.length > 0 ? [...members] : undefined,
      typed: carried('typed'),
      sure: sure(carried('sure')) && true,
    }),
    ...facts,
  }),
});
