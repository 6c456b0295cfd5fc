import { sentence } from '../../../core/language/saying.ts';
import type { Reply } from '../../../core/model/offer.ts';
import type { Done, Outcome } from '../../../core/model/outcome.ts';
import type { Command } from '../../../core/model/register.ts';

const replyOf = (of: Outcome | Reply): Reply => {
  if ('saying' in of) return of;
  if (!('reply' in of)) throw new Error(`no reply: ${of.kind}`);
  return of.reply;
};
/** What a decision answers, in words. */
export const said = (of: Outcome | Reply): string => {
  const { saying, lines = [], rows = [] } = replyOf(of);
  return [saying, ...rows.map((row) => row.saying), ...lines]
    .map((one) => sentence(one, 'en-GB'))
    .join(' ');
};
/** The labels of the buttons under it. */
export const labels = (of: Outcome | Reply): string[] =>
  (replyOf(of).offers ?? []).map(({ label }) => sentence(label, 'en-GB'));
/** What the button of that label asks. */
export const pressed = (of: Outcome | Reply, label: string): Command => {
  const found = replyOf(of).offers?.find((one) => sentence(one.label, 'en-GB') === label);
  if (!found) throw new Error(`no button ${label} among ${labels(of).join(', ')}`);
  return found.ask as Command;
};
/** The labels of what can be asked of each of its rows. */
export const rowLabels = (of: Outcome | Reply): string[][] =>
  (replyOf(of).rows ?? []).map(({ offers }) => offers.map(({ label }) => sentence(label, 'en-GB')));
/** What the button of that label asks of the row that says this. */
export const pressedIn = (of: Outcome | Reply, words: string, label: string): Command => {
  const row = replyOf(of).rows?.find(({ saying }) => sentence(saying, 'en-GB').includes(words));
  const found = row?.offers.find((one) => sentence(one.label, 'en-GB') === label);
  if (!found) throw new Error(`no ${label} in a row of ${words} of ${said(of)}`);
  return found.ask as Command;
};
/** A decision that must be a yes. */
export const doneOf = (outcome: Outcome): Done => {
  if (outcome.kind === 'done') return outcome;
  throw new Error(`${outcome.kind}: ${'reply' in outcome ? said(outcome) : ''}`);
};
