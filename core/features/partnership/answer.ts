import type { CardScene, Numbers, Scene } from '../../model/context.ts';
import type { Answerers, Reading } from '../../model/feature.ts';
import { within } from '../../subject/require.ts';
import type { View } from '../../view/view.ts';
import type { AskName } from '../asks.ts';
import type { Right } from '../permissions.ts';
import { partnershipCard } from './card.ts';
import type { PartnershipQuestion } from './commands.ts';
import { here } from './names.ts';
import { type Looking, peopleView } from './view/people.ts';
import { type Deed, doctorView, settingsView, whoCanView } from './view/settings.ts';
import { whoView } from './view/who.ts';

/** What the views of a partnership take from outside their feature. */
interface Around {
  /** Open and overdue actions, the next meeting. */
  readonly numbers: (scene: Scene, read: Reading) => Promise<Numbers>;
  readonly rightOf: (name: AskName) => Right;
}

const looking = async (scene: Scene, read: Reading): Promise<Looking> => {
  const { people } = await read.load({ people: 'roster' });
  return { ...scene, people };
};

/** The front door of the scene's partnership, for its asker alone. */
export const frontDoor = async (scene: Scene, read: Reading, around: Around): Promise<View> => {
  const partnership = within(scene);
  const [{ people }, numbers] = await Promise.all([
    read.load({ people: 'roster' }),
    around.numbers(scene, read),
  ]);
  const card: CardScene = { ...scene, place: scene.where.place, partnership, people };
  return partnershipCard(partnership, card, numbers);
};

/** The rows of the table of rights, each with a command that stands for it (rules: Rights). */
const deeds: readonly (readonly [Deed, AskName])[] = [
  ['see', 'partnership.show'],
  ['lists', 'action.list'],
  ['make', 'action.create'],
  ['poll', 'poll.create'],
  ['finish', 'action.done'],
  ['take', 'action.take'],
  ['give', 'action.assign'],
  ['answer', 'meeting.attend'],
  ['run', 'poll.close'],
  ['meet', 'meeting.schedule'],
  ['review', 'review.answer'],
  ['manage', 'partnership.invite'],
];

/** It has kept the opening of polls to its officers. */
const chairsPolls = (scene: Scene): boolean => here(scene).state.pollsBy === 'chair-and-clerk';

/** How the questions about a partnership are answered; they read only. */
export const partnershipAnswerers = (around: Around): Answerers<PartnershipQuestion> => ({
  'partnership.show': (_, scene, read) => frontDoor(scene, read, around),
  'partnership.people': async ({ page }, scene, read) =>
    peopleView(within(scene), await looking(scene, read), page),
  'partnership.who': async ({ name }, scene, read) =>
    whoView(within(scene), name, await looking(scene, read)),
  'partnership.who-can': async (_, scene) =>
    whoCanView(
      here(scene).state.name,
      deeds.map(([what, ask]) => ({
        what,
        right: what === 'poll' && chairsPolls(scene) ? 'chair or clerk' : around.rightOf(ask),
      })),
      scene.locale,
    ),
  'partnership.settings': async (_, scene) => settingsView(within(scene), scene.locale),
  'partnership.doctor': async (_, scene, read) =>
    doctorView(within(scene), scene, await read.store.uncertain(scene.programme, here(scene).id)),
});
