import { defined } from '../../lib/defined.ts';
import type { CardContext } from '../../model/context.ts';
import { installOf } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import type { CardRule } from '../../model/rule.ts';
import { labelOf } from '../../subject/labels.ts';
import { teller, touched } from '../../subject/names.ts';
import { shownIn, type Thing, wishing } from '../../subject/thing.ts';
import { buttonsOf } from '../../view/button.ts';
import { type Block, type Fact, type Span, text, type View } from '../../view/view.ts';
import type { Action } from './action.ts';
import { liveOffers, offers, thingOf } from './offers.ts';
import { goesOnIn, isLate } from './steps.ts';
import { type Drawing, markOf, ownerIn, whoSpans, whoWords } from './view/parts.ts';

/** Where it is drawn, and with what. */
type Placed = Drawing & Pick<CardContext, 'place'>;
interface Face {
  readonly record: Stored<Action>;
  readonly drawing: Placed;
  /** The reference as this place says it. */
  readonly ref: string;
  readonly thing: Thing;
}

/** The message it was made from, in the chat where that stands. */
const sourceIn = ({ record: { state }, drawing }: Face): { label: string; value: Span[] }[] => {
  const { source } = state;
  if (!source || installOf(source.place) !== installOf(drawing.place)) return [];
  const tell = teller(drawing.locale);
  const link = { kind: 'link', text: tell('action.fact.message', {}), url: source.url } as const;
  return [{ label: tell('action.fact.source', {}), value: [link] }];
};

/** Which action of which partnership it was before that went on in this one. */
const originIn = ({ record: { state }, drawing }: Face): { label: string; value: Span[] }[] => {
  const { origin } = state;
  if (!origin) return [];
  const tell = teller(drawing.locale);
  const was = tell('action.elsewhere', { partnership: origin.name, ref: origin.ref });
  return [{ label: tell('action.fact.source', {}), value: [text(was)] }];
};

const live = (face: Face, extra: readonly Offer[]): View => {
  const { drawing, ref, thing } = face;
  const { state } = face.record;
  const tell = teller(drawing.locale);
  const { today, people } = drawing;
  const late = isLate(state, today);
  const reason = state.standing.is === 'blocked' ? state.standing.reason : undefined;
  const helpers = state.with.flatMap((one) => labelOf(one, people) ?? []);
  const by =
    state.due === undefined
      ? tell('action.no-date', {})
      : tell('action.by', { due: state.due, today, late });
  const facts: Fact[] = [
    { label: tell('action.fact.who', {}), value: whoSpans(state, drawing) },
    { label: tell('action.fact.by', {}), value: [text(by)], beside: true },
    ...(helpers.length > 0
      ? [{ label: tell('action.fact.with', {}), value: [text(helpers.join(', '))] }]
      : []),
    ...(state.detail === undefined
      ? []
      : [{ label: tell('action.fact.detail', {}), value: [text(state.detail)] }]),
    ...sourceIn(face),
    ...originIn(face),
  ];
  const last = touched(state.last, drawing);
  const did = state.origin && state.last.did === 'ActionCreated' ? 'ActionCarried' : state.last.did;
  const deed = tell(`action.deed.${did}`, {});
  const status =
    state.standing.is === 'blocked'
      ? tell(
          'action.state.blocked',
          defined({ ...last, deed: did === 'ActionBlocked' ? undefined : deed, reason }),
        )
      : tell('action.state.open', { ...last, deed, late });
  const { offers: first, more } = liveOffers(state, thing);
  return {
    aloud: tell(
      'action.aloud.live',
      defined({
        ref,
        title: state.title,
        who: ownerIn(state, drawing),
        due: state.due,
        today,
        late,
        blocked: state.standing.is === 'blocked',
        reason,
      }),
    ),
    blocks: [
      { kind: 'title', text: state.title, ref },
      { kind: 'facts', facts },
      { kind: 'status', spans: [text(status)], mark: markOf(state, drawing) },
      {
        kind: 'buttons',
        buttons: buttonsOf(wishing(first), drawing.locale),
        more: buttonsOf([...more, ...extra], drawing.locale),
      },
    ],
  };
};

/** Finished or dropped: four lines, so that the channel can be scanned. */
const over = ({ record: { state }, drawing, ref, thing }: Face, extra: readonly Offer[]): View => {
  const tell = teller(drawing.locale);
  const { standing, title } = state;
  const who = state.owner ? whoWords(state, drawing) : undefined;
  const done = standing.is === 'done';
  const touch = touched(standing.is === 'done' ? standing.finished : state.last, drawing);
  const said =
    standing.is === 'done'
      ? standing.outcome
      : standing.is === 'dropped'
        ? standing.reason
        : undefined;
  const status = tell(done ? 'action.state.done' : 'action.state.dropped', touch);
  const fact = done ? tell('action.fact.what-changed', {}) : tell('action.fact.why', {});
  const blocks: Block[] = [
    {
      kind: 'title',
      text: tell(done ? 'action.title.done' : 'action.title.dropped', { title }),
      ref,
    },
    ...(who === undefined && state.due === undefined
      ? []
      : [
          {
            kind: 'text',
            spans: [text(tell('action.who-by', defined({ who, due: state.due })))],
          } as const,
        ]),
    ...(said === undefined
      ? []
      : [{ kind: 'facts', facts: [{ label: fact, value: [text(said)] }] } as const]),
    { kind: 'status', spans: [text(status)], mark: markOf(state, drawing) },
    {
      kind: 'buttons',
      buttons: buttonsOf([offers.reopen(thing), offers.history(thing), ...extra], drawing.locale),
    },
  ];
  const aloud = done
    ? tell('action.aloud.done', defined({ ...touch, ref, title, outcome: said }))
    : tell('action.aloud.dropped', defined({ ...touch, ref, title, reason: said }));
  return { aloud, blocks };
};

/** It goes on in another partnership, and has nothing left to do here. */
const carried = (
  { record: { state }, drawing, ref, thing }: Face,
  into: NonNullable<ReturnType<typeof goesOnIn>>,
): View => {
  const tell = teller(drawing.locale);
  const { title } = state;
  const touch = touched(state.last, drawing);
  const there = tell('action.elsewhere', { partnership: into.name, ref: into.ref });
  const status = tell('action.state.carried', touch);
  return {
    aloud: tell('action.aloud.carried', { ...touch, ref, title, there }),
    blocks: [
      { kind: 'title', text: tell('action.title.carried', { title }), ref },
      { kind: 'facts', facts: [{ label: tell('action.fact.goes-on', {}), value: [text(there)] }] },
      { kind: 'status', spans: [text(status)], mark: markOf(state, drawing) },
      { kind: 'buttons', buttons: buttonsOf([offers.history(thing)], drawing.locale) },
    ],
  };
};

/** One line stays where a card was. */
const takenBack = ({ record: { state }, drawing, ref }: Face): View => {
  const line = teller(drawing.locale)('action.state.taken-back', {
    ...touched(state.last, drawing),
    ref,
  });
  return { aloud: line, blocks: [{ kind: 'status', spans: [text(line)], mark: 'off' }] };
};

/** The action as people see it; `extra` buttons come last. */
export const actionView = (
  record: Stored<Action>,
  drawing: Placed,
  ref: string,
  extra: (thing: Thing) => readonly Offer[] = () => [],
): View => {
  const thing = thingOf(record, drawing.partnership, ref);
  const face = { record, drawing, ref, thing };
  const into = goesOnIn(record.state);
  if (into) return carried(face, into);
  switch (record.state.standing.is) {
    case 'open':
    case 'blocked':
      return live(face, extra(thing));
    case 'done':
    case 'dropped':
      return over(face, extra(thing));
    case 'taken-back':
      return takenBack(face);
  }
};

/** The shared card of an action (rules: Card of an action); nothing on it depends on who looks. */
export const actionCard: CardRule<Action> = (record, context: CardContext) =>
  actionView(record, context, shownIn(record, context.partnership, context.place));
