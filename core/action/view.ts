/** What people see of actions, besides the card of one. */
export { digestView, type Week } from './view/digest.ts';
export { type NudgeItem, nudgeCard } from './view/nudge.ts';
