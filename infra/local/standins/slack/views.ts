import * as z from 'zod';
import { plain, shared } from './shapes.ts';

export const modalView = z.strictObject({
  type: z.literal('modal'),
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  blocks: z.array(z.discriminatedUnion('type', shared)).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});
/** Neither tables nor charts stand on Home, nor more than a hundred blocks. */
export const homeView = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(z.discriminatedUnion('type', shared)).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
});
