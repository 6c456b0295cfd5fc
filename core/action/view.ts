/** What people see of actions, besides the card of one. */
export { digestView, type Week } from './view/digest.ts';
export { actionThings, type NudgeItem } from './view/nudge.ts';
