import * as z from 'zod';

/** The shapes the Bot Connector takes; what Teams would refuse is refused here too. */
const known = new Set(
  [
    'AdaptiveCard TextBlock RichTextBlock TextRun Container ColumnSet Column FactSet Fact ActionSet Image ImageSet',
    'Table TableRow TableCell CodeBlock Badge Icon ProgressBar Carousel CarouselPage Chart.HorizontalBar',
    'Chart.VerticalBar Chart.Donut Chart.Pie Chart.Line Input.Text Input.Date Input.Time Input.Number Input.Toggle',
    'Input.ChoiceSet Action.Execute Action.Submit Action.OpenUrl Action.ShowCard Action.ToggleVisibility Data.Query',
  ]
    .join(' ')
    .split(' '),
);
const typed =
  /^(body|items|columns|actions|card|selectAction|rows|cells|inlines|pages|fallback|refresh|action)$/;

/** Why a card would not be shown, or undefined. */
export const cardTrouble = (card: unknown): string | undefined => {
  const inputs = new Set<string>();
  const look = (node: unknown): string | undefined => {
    if (Array.isArray(node)) return first(node.map(look));
    if (typeof node !== 'object' || node === null) return undefined;
    const { type, id } = node as { type?: unknown; id?: unknown };
    if (typeof type === 'string' && !known.has(type)) return `${type} is no element of a card`;
    if (typeof type === 'string' && type.startsWith('Input.')) {
      if (typeof id !== 'string' || id === '') return `${type} has no id`;
      if (inputs.has(id)) return `two inputs are called ${id}`;
      inputs.add(id);
    }
    return first(
      Object.entries(node).map(([name, value]) => (typed.test(name) ? look(value) : undefined)),
    );
  };
  return look(card);
};
const first = (found: readonly (string | undefined)[]): string | undefined =>
  found.find((one) => one !== undefined);

const adaptive = z.object({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: z
    .looseObject({
      type: z.literal('AdaptiveCard'),
      version: z.string().regex(/^1\.[0-5]$/),
      body: z.array(z.unknown()).optional(),
      actions: z.array(z.unknown()).optional(),
    })
    .refine((card) => cardTrouble(card) === undefined, {
      error: ({ input }) => cardTrouble(input) ?? 'no card',
    }),
});
const html = z.object({ contentType: z.string().startsWith('text/'), content: z.string() });

/** Files in the chat of one person with a bot. */
export const consentType = 'application/vnd.microsoft.teams.card.file.consent';
export const infoType = 'application/vnd.microsoft.teams.card.file.info';
const fileName = z.string().regex(/^[^\\/:*?"<>|]{1,200}$/);
const consent = z.object({
  contentType: z.literal(consentType),
  name: fileName,
  content: z.object({
    description: z.string(),
    sizeInBytes: z.number().int().min(1),
    acceptContext: z.looseObject({}),
    declineContext: z.looseObject({}),
  }),
});
const info = z.object({
  contentType: z.literal(infoType),
  name: fileName,
  contentUrl: z.url(),
  content: z.object({ uniqueId: z.string().min(1), fileType: z.string() }),
});
export const isOfFile = ({ attachments }: { readonly attachments?: unknown }): boolean =>
  Array.isArray(attachments) &&
  attachments.some(({ contentType }) => contentType === consentType || contentType === infoType);

export const account = z.looseObject({ id: z.string().min(1) });
export const outgoing = z
  .looseObject({
    type: z.enum(['message', 'typing']),
    text: z.string().optional(),
    summary: z.string().optional(),
    attachments: z
      .array(z.union([adaptive, html, consent, info]))
      .max(10)
      .optional(),
    recipient: account.optional(),
    entities: z.array(z.unknown()).optional(),
  })
  .refine(({ type, text, attachments }) => type === 'typing' || text || attachments?.length, {
    error: 'a message needs text or an attachment',
  });
export const opening = z.looseObject({
  isGroup: z.boolean().optional(),
  bot: account.optional(),
  members: z.array(account).optional(),
  activity: outgoing.optional(),
  channelData: z
    .looseObject({
      channel: account.optional(),
      tenant: account.optional(),
    })
    .optional(),
  tenantId: z.string().optional(),
});
