import type { Saying } from '../language/saying.ts';
import type { EffectDraft } from '../model/effect.ts';
import type { RecordId } from '../model/ids.ts';
import type { Offer, Reply } from '../model/offer.ts';
import { type Done, type Outcome, refused } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import type { AnyEvent } from '../model/register.ts';
import type { AboutSubject } from './about.ts';

/** The card of a subject, wherever it shows or with one person. */
export const cardOf = (subject: RecordId, to: EffectDraft['to'] = 'places'): EffectDraft => ({
  to,
  body: { kind: 'card', subject },
});

/** One thing happened to one record. */
export const happened = (
  { id, kind }: Stored,
  event: AnyEvent,
  effects: readonly EffectDraft[],
  reply: Reply,
): Done => ({ kind: 'done', changes: [{ record: id, kind, events: [event] }], effects, reply });

/** The one live card moves to the bottom of the channel in which it is asked; nothing else changes. */
export const bringTo = (
  { partnership, record, context }: AboutSubject<unknown, unknown>,
  {
    brought,
    elsewhere,
    show,
  }: { readonly brought: Saying; readonly elsewhere: Saying; readonly show: Offer },
): Outcome => {
  const { place } = context.where;
  const bound = partnership.state.places.find((one) => one.place === place);
  if (bound?.is !== 'live') return refused(elsewhere, [show]);
  return {
    kind: 'done',
    changes: [],
    effects: [{ to: place, body: { kind: 'card', subject: record.id, bottom: true } }],
    reply: { saying: brought, made: record.id },
  };
};
