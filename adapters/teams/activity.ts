import * as z from 'zod';

/** What does not fit is taken as absent: an activity is refused for what it lacks, never for what it adds. */
const text = (max: number) => z.string().max(max).optional().catch(undefined);
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);
const id = text(500);

const account = z.object({
  id,
  name: text(200),
  aadObjectId: text(100),
  role: text(50),
  userRole: text(50),
  tenantId: maybe(z.string().regex(/^[\w.-]{1,100}$/)),
  isTargeted: maybe(z.boolean()),
});
const named = z.object({ id, name: text(300) });

/** Markup, or of a file where it can be had for a while. */
const content = z.union([
  z.string().max(100_000),
  z.object({ downloadUrl: text(4000), uniqueId: text(200), fileType: text(50) }),
]);

/** The fields of a Bot Framework activity that Folkmoot reads. */
export const activity = z.object({
  type: z.string().min(1).max(100),
  name: text(200),
  id,
  timestamp: text(60),
  channelId: text(100),
  serviceUrl: text(500),
  text: text(30_000),
  replyToId: id,
  action: text(50),
  from: maybe(account),
  recipient: maybe(account),
  conversation: maybe(
    z.object({
      id: maybe(z.string().regex(/^[^\s/?#%\\]{1,500}$/)),
      name: text(300),
      tenantId: maybe(z.string().regex(/^[\w.-]{1,100}$/)),
      conversationType: text(50),
      isGroup: maybe(z.boolean()),
    }),
  ),
  channelData: maybe(
    z.object({
      tenant: maybe(z.object({ id: maybe(z.string().regex(/^[\w.-]{1,100}$/)) })),
      eventType: text(100),
      team: maybe(named),
      channel: maybe(named),
      settings: maybe(z.object({ selectedChannel: maybe(named) })),
    }),
  ),
  entities: maybe(
    z
      .array(
        z.object({
          type: text(100),
          text: text(500),
          mentioned: maybe(account),
          quotedReply: maybe(z.object({ messageId: id })),
        }),
      )
      .max(200),
  ),
  attachments: maybe(
    z.array(z.object({ contentType: text(200), name: text(300), content: maybe(content) })).max(50),
  ),
  membersAdded: maybe(z.array(account).max(500)),
  membersRemoved: maybe(z.array(account).max(500)),
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof activity>;
export type Account = z.infer<typeof account>;

/** Body bytes to an activity; undefined for what is none. */
export const readActivity = (body: Uint8Array): Activity | undefined => {
  try {
    return activity.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)))
      .data;
  } catch {
    return undefined;
  }
};
