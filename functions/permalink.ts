import { slackPermalink } from '../adapters/slack/permalink.ts';
import { teamsPermalink } from '../adapters/teams/permalink.ts';
import { partsOf } from '../core/model/ids.ts';
import type { Permalink } from '../core/ports/ports.ts';

const byChat = { slack: slackPermalink, teams: teamsPermalink } as const;

/** A card's link as the chat in which it stands makes it. */
export const permalink: Permalink = (card) => byChat[partsOf(card.place).platform]?.(card);
