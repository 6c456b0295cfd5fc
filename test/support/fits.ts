import { describe, expect, it } from 'vitest';
import { modal } from '../../adapters/slack/form.ts';
import { slackMessage, slackParts } from '../../adapters/slack/render.ts';
import type { Drawing } from '../../adapters/teams/elements.ts';
import { formCard } from '../../adapters/teams/form.ts';
import { mentionsIn } from '../../adapters/teams/markdown.ts';
import { viewPages } from '../../adapters/teams/message.ts';
import { render } from '../../adapters/teams/render.ts';
import type { Where } from '../../core/model/request.ts';
import type { Form, View } from '../../core/view/view.ts';
import { blocksTrouble } from '../../infra/local/standins/slack/shapes.ts';
import { message } from '../adapters/slack/rules.ts';
import { looksRight } from './looks.ts';
import { onSlack } from './southport/people.ts';
import { buttonsOf } from './southport/seen.ts';
import { cardFaults, hasCardSchema } from './teams/schema.ts';

/** What was seen by the time that the tests run. */
export interface Seen {
  readonly views: readonly View[];
  readonly forms: readonly Form[];
  /** What stands in a place as one message that is edited: never in parts. */
  readonly posted: readonly View[];
  /** Fewer would mean that it was not played through. */
  readonly atLeast: { readonly views: number; readonly forms: number };
}

const drawing: Drawing = { answers: 'card', dialogs: true, press: 7 };

/** Holds everything seen to its full sentence, its names and the limits of Slack and Teams. */
export const fitsBothChats = (what: string, { views, posted, forms, atLeast }: Seen): void => {
  describe(`the largest views of ${what}`, () => {
    it('are many, and of every sort', () => {
      expect(views.length).toBeGreaterThan(atLeast.views);
      expect(forms.length).toBeGreaterThan(atLeast.forms);
    });

    it('have their full sentence, and a spoken name for each button that no other has', () => {
      for (const view of views) {
        expect(view.aloud.trim()).not.toBe('');
        const spoken = buttonsOf(view).map((one) => one.spoken);
        expect(new Set(spoken).size, spoken.join('\n')).toBe(spoken.length);
      }
    });

    it('have at most one button that is wished for, and what destroys is marked', () => {
      for (const view of views) looksRight(view);
    });

    it('are within every limit of Slack, with names that stay apart when they are cut', () => {
      for (const view of views) {
        for (const part of slackParts(view)) {
          const checked = message.safeParse(slackMessage(part));
          expect(checked.error?.issues ?? []).toEqual([]);
          expect(blocksTrouble(slackMessage(part).blocks)).toBeUndefined();
        }
        const sent = slackMessage(view);
        const labels = [
          ...JSON.stringify(sent.blocks).matchAll(/"accessibility_label":"([^"]*)"/g),
        ].map(([, label]) => label);
        expect(new Set(labels).size, labels.join('\n')).toBe(labels.length);
      }
    });

    it.skipIf(!hasCardSchema)('are valid Adaptive Cards within what Teams takes', () => {
      for (const view of views) {
        for (const part of viewPages(view, drawing, mentionsIn('t1'))) {
          const card = render(part, drawing, mentionsIn('t1'));
          expect(cardFaults(card)).toEqual([]);
          expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(24 * 1024);
        }
      }
    });

    it('stand as one message in both chats where they are posted', () => {
      expect(posted.length).toBeGreaterThan(atLeast.forms);
      for (const view of posted) {
        expect(slackParts(view)).toHaveLength(1);
        expect(viewPages(view, drawing, mentionsIn('t1'))).toHaveLength(1);
      }
    });

    it('open as forms in both chats', () => {
      const where: Where = {
        place: onSlack,
        kind: 'channel',
        name: 'southport',
      };
      for (const form of forms) {
        const shown = modal(form, { where, channel: 'C1' });
        expect(JSON.stringify(shown).length).toBeLessThanOrEqual(250_000);
        expect(shown.private_metadata.length).toBeLessThanOrEqual(3000);
        if (hasCardSchema) expect(cardFaults(formCard(form, drawing))).toEqual([]);
      }
    });
  });
};
