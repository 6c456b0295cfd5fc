import { list, named, type Who } from '../../../language/en-gb/names.ts';

type Named = { partnership: string };
type About = Named & { who: Who };
type Office = 'chair' | 'clerk';

const all = (people: readonly Who[]): string => list(people.map(named), 'or');

/** Where neither chair nor clerk is left: who takes over, by one who names and another who agrees. */
export const successorPhrases = {
  'label.partnership.name-somebody': (_: object) => 'Name somebody',
  'label.partnership.somebody-else': (_: object) => 'Somebody else',
  'label.partnership.agree': (_: object) => 'Agree',
  'form.take-over': ({ partnership }: Named) => `Who takes over in ${partnership}`,
  'partnership.who-takes-over': ({ partnership }: Named) =>
    `${partnership} has neither a chair nor a clerk any more. Who should take over? A name counts once a member of another organisation agrees, or any second member where there is no other.`,
  'partnership.agree-asked': ({
    who,
    by,
    office,
    partnership,
  }: About & { by: Who; office: Office }) =>
    `${named(by)} names ${named(who)} as ${office} of ${partnership}, which has nobody to lead it. ${who.name} is ${office} once you agree.`,
  'partnership.successor-named': ({ who, partnership, asked }: About & { asked: readonly Who[] }) =>
    `You've named ${named(who)} to take over in ${partnership}. It counts once ${all(asked)} agrees; I've asked.`,
  'partnership.named-already': ({ who, partnership, asked }: About & { asked: readonly Who[] }) =>
    asked.length > 0
      ? `You've named ${named(who)} to take over in ${partnership} already. It counts once ${all(asked)} agrees.`
      : `You've named ${named(who)} to take over in ${partnership} already. It counts once a second member agrees, and there is none whom a chat can reach.`,
  'partnership.nobody-agrees': ({ who, partnership }: About & { asked: readonly Who[] }) =>
    `You've named ${named(who)} to take over in ${partnership}. It counts once a second member agrees, and there is none whom a chat can reach: whoever runs Folkmoot for you can help.`,
  'partnership.not-named': ({ who, partnership }: About) =>
    `Nobody who is in ${partnership} names ${named(who)} to take over. Name somebody, and another can agree.`,
  'partnership.others-agree': ({ who, partnership, asked }: About & { asked: readonly Who[] }) =>
    asked.length > 0
      ? `That ${named(who)} takes over in ${partnership} counts once ${all(asked)} agrees.`
      : `That ${named(who)} takes over in ${partnership} counts once a second member agrees.`,
  'partnership.in-no-chat': ({ who, partnership }: About) =>
    `${named(who)} has no account in a chat, so nobody could reach them as chair of ${partnership}. Name somebody who has.`,
  'partnership.no-vacancy': ({ who, office, partnership }: About & { office: Office }) =>
    `${named(who)} is the ${office} of ${partnership}, and can name the others. Nobody has to take over.`,
  'partnership.took-over-already': ({ who, office, partnership }: About & { office: Office }) =>
    `${named(who)} is the ${office} of ${partnership} already.`,
  'partnership.took-over': (v: About & { office: Office; named: Who; agreed: Who }) =>
    `${named(v.who)} is the ${v.office} of ${v.partnership} now: named by ${named(v.named)}, agreed by ${named(v.agreed)}.`,
  'partnership.took-over-told': (v: About & { office: Office; named: Who; agreed: Who }) =>
    `You are the ${v.office} of ${v.partnership} now: ${named(v.named)} named you and ${named(v.agreed)} agreed. People shows who is on the list and who waits.`,
  'partnership.asked-nobody': ({ partnership }: Named) =>
    `${partnership} has neither a chair nor a clerk just now. What you asked waits until somebody has taken over and lets you in.`,
  'who.took-over': (_: object) => 'Took over',
  'who.took-over-by': (v: { named: Who; agreed: Who; on: string }) =>
    `on ${v.on}, named by ${named(v.named)}, agreed by ${named(v.agreed)}`,
};
