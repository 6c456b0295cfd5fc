import { needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { formOffer, plainAsk } from '../../../language/answers.ts';
import { askWho } from '../../../language/ask-who.ts';
import { readName, wholeMention } from '../../../language/people.ts';
import type { Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import type { SaidOf } from '../../../language/verbs.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { sure } from '../../../model/ask-schemas.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { askedAnyway } from '../../../subject/since.ts';
import { about, who } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { givenLines } from '../decide/given-lines.ts';
import { ownerFrom, peopleIn, sameOwner } from '../decide/owners.ts';
import { notYours, settled } from '../decide/rights.ts';
import { anywayOrLeave, changedSince } from '../decide/since.ts';
import { did } from '../decide/told.ts';
import { owner } from '../forms/fields.ts';
import { aboutOne, known, pressed } from '../forms.ts';
import { ownerName } from '../naming.ts';
import { offers } from '../offers.ts';
import { behind, openForm } from '../reads/tails.ts';

export const assign = /* @__PURE__ */ ask('action.assign', () => ({
  ...about(),
  owner: who(),
  sure: sure(),
}));

type Assign = About<Named<'action.assign'>>;

/** Giving it to someone is for the chair and the clerk (rules: Rights). */
const decide = (about: Assign): Outcome => {
  const { action, command, loaded, me, partnership, ref, context, thing } = about;
  if (!isOfficer(about.context)) return notYours(about, 'give');
  const left = settled(about);
  if (left) return left;
  const owner = ownerFrom(command.owner, context, partnership.state, loaded);
  if ('kind' in owner) return owner;
  const who = ownerName(owner, loaded.people) ?? '';
  if (sameOwner(action.owner, owner)) {
    return refused(say('action.has-it-already', { ref, who }), [offers.choose(thing)]);
  }
  const since = changedSince(about, 'owner');
  if (since) {
    const has = ownerName(action.owner, loaded.people);
    const saying = say('action.owner-set-since', defined({ ...since, ref, has, wanted: who }));
    return askedAnyway(saying, about, anywayOrLeave);
  }
  const mine = 'person' in owner && owner.person === me.person;
  const saying = mine
    ? say('action.yours-now', defined({ ref, title: action.title, due: action.due }))
    : say('action.given-to', { ref, title: action.title, who });
  return did(
    about,
    { event: 'ActionAssigned', owner },
    { saying, offers: [offers.undo(thing), mine ? offers.newDate(thing) : offers.choose(thing)] },
    givenLines(owner, [{ ref: command.ref, title: action.title, due: action.due }], about),
  );
};

const typed = ({ about, tail, context }: SaidOf): Understood => {
  const named = behind(tail, /^to\s+/i);
  if (named.plain === '') return openForm('action.assign', about);
  const read = wholeMention(named, context) ?? readName(named.plain, context);
  if (read.kind === 'who') return plainAsk({ ask: 'action.assign', ...about, owner: read.who });
  const { saying, offers } = askWho(read, (owner) => ({ ask: 'action.assign', ...about, owner }));
  return asked(saying, [
    ...offers,
    formOffer('label.reading.choose', 'action.assign', { ref: about.ref }),
  ]);
};

export const assignRule = () =>
  command(assign, {
    right: 'chair or clerk',
    typed: { verbs: ['assign', 'give'], read: typed },
    ...onAction(decide, (_, { command, loaded }) => ({
      people: peopleIn([command.owner], loaded),
    })),
    forms: [
      form(aboutOne, 'action.assign', {
        of: known,
        title: 'action.form.assign',
        fields: { owner: needed('action.error.who', owner({ orNoOne: () => false })) },
        carries: pressed,
        ask: ({ owner }, { about }) => ({ ask: 'action.assign', ...about, owner }),
      }),
    ],
  });
