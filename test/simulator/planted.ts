/** A bug put into a file as it is loaded: nothing of it stands in the source. */
export interface Planted {
  readonly name: string;
  readonly file: string;
  /** Stands in the file once; a bug that no longer fits its place is a fault of this list. */
  readonly find: string;
  readonly put: string;
}

/** Bugs of the kinds that delivery had or may get, each of which some law must find. */
export const planted: readonly Planted[] = [
  {
    name: 'a notice stands as sent before it is posted',
    file: 'core/outgoing/notice.ts',
    find: '  if (!mine) return;\n',
    put: "  if (!mine) return;\n  if (!(await settle(mine, { state: { is: 'sent', at: ports.now() } }, ports))) return;\n  mine.attempt += 1;\n",
  },
  {
    name: 'who loses the claim of a notice posts it all the same',
    file: 'core/outgoing/notice.ts',
    find: 'const mine = await claimed(\n    parts.length > 1 ? { ...effect, parts: { of: parts.length, arrived } } : effect,\n    place,\n    ports,\n  );\n',
    put: 'const mine = (await claimed(effect, place, ports)) ?? effect;\n',
  },
  {
    name: 'who loses the claim of a card posts it all the same',
    file: 'core/outgoing/posting.ts',
    find: '  if (!(await ports.store.putCard(effect.programme, card))) {\n    return void (await postponed(mine, later(ports.now(), 1), ports));\n  }\n',
    put: '  await ports.store.putCard(effect.programme, card);\n',
  },
  {
    name: 'a notice in doubt is posted again where nobody can look',
    file: 'core/outgoing/notice.ts',
    find: "  if (found === 'cannot') return doubted(effect, ports);\n  const [message] = found;",
    put: "  const [message] = found === 'cannot' ? [] : found;",
  },
  {
    name: 'a card in doubt is dropped by the next change',
    file: 'core/outgoing/doubt.ts',
    find: '  if (ports.now() < safe) return void (await postponed(effect, safe, ports));\n',
    put: '',
  },
  {
    name: 'a post that went unanswered counts as not done',
    file: 'core/outgoing/posting.ts',
    find: "    case 'unsure':\n      return;\n",
    put: "    case 'unsure':\n      await ports.store.dropCard(effect.programme, card);\n      await toldToWait(mine, 1, ports);\n      return;\n",
  },
  {
    name: 'a reminder that waited is said though the meeting is off',
    file: 'core/features/meeting/reminder.ts',
    find: 'if (!isSet(state) || state.round !== round || startOf(state) <= context.now) return undefined;',
    put: '',
  },
  {
    name: 'members are reminded of a vote at night',
    file: 'core/features/poll/commands/remind.ts',
    find: '  const when = outOfQuietHours(context.now, zone, nation);',
    put: '  const when = nation && zone ? context.now : outOfQuietHours(context.now, zone, nation);',
  },
  {
    name: 'what was asked twice is done twice',
    file: 'adapters/memory/commit.ts',
    find: '      .find((one) => one !== undefined && one.until > now);',
    put: '      .find((one) => one !== undefined && one.until < now);',
  },
  {
    name: 'a record is written over what somebody wrote meanwhile',
    file: 'adapters/memory/commit.ts',
    find: '  commit.records.every((record) => recordStands(shelf, commit.programme, record)) &&\n',
    put: '',
  },
  {
    name: 'an effect is settled whatever became of it meanwhile',
    file: 'adapters/memory/outbox.ts',
    find: '      if (shelf.effects.get(name)?.attempt !== was.attempt) return false;\n',
    put: '      if (was.attempt < 0) return false;\n',
  },
  {
    name: 'what fails is given up',
    file: 'core/deliver.ts',
    find: '      trouble(key, await backOff(effect, ports), whyOf(error));',
    put: "      await drop(effect, 'failed', ports).catch(() => {});\n      trouble(key, 1, whyOf(error));",
  },
  {
    name: 'what a message says of lines that are under way is forgotten',
    file: 'core/outgoing/together.ts',
    find: 'if (card && (await isUnsaid(effect, card, ports)))',
    put: 'if (false)',
  },
  {
    name: 'a wait that ends at night ends the quiet hours',
    file: 'core/outgoing/quiet.ts',
    find: '  if (!rests || mayStand || now < later(since, soon)) return undefined;\n',
    put: '  if (Boolean(now)) return undefined;\n',
  },
  {
    name: 'a message is posted before it is claimed',
    file: 'core/outgoing/notice.ts',
    find: '  const mine = await claimed(\n',
    put: '  await chat.post({ ...post, view: parts[arrived] ?? view, effect: effect.id });\n  const mine = await claimed(\n',
  },
  {
    name: 'a request is known for a minute only',
    file: 'adapters/memory/commit.ts',
    find: 'const remembered = 30 * 24 * 60 * 60 * 1000;',
    put: 'const remembered = 60 * 1000;',
  },
  {
    name: "a claim reckons by the machine's clock",
    file: 'core/outgoing/settling.ts',
    find: '  const until = later(ports.now(), doubtSeconds);',
    put: '  const until = later(new Date().toISOString(), doubtSeconds);',
  },
  {
    name: 'an error of Teams is taken for “not done”',
    file: 'adapters/teams/sent.ts',
    find: "  if (status >= 500) return 'doubt';",
    put: "  if (status >= 500) return 'wait';",
  },
  {
    name: 'what a chat refuses is told to nobody',
    file: 'core/outgoing/untold.ts',
    find: '  if (at && !same) await tell(',
    put: '  if (at && !at) await tell(',
  },
  {
    name: 'the record says “reminded” before the chat has the reminder',
    file: 'core/outgoing/notice.ts',
    find: '  const answer = await chat.post({ ...post, view: part, effect: partId(mine) });',
    put: '  await keepTold(mine, aboutNotice(mine, false), false, ports);\n  const answer = await chat.post({ ...post, view: part, effect: partId(mine) });',
  },
  {
    name: 'a post that lands late stays beside its repeat',
    file: 'core/outgoing/late.ts',
    find: '  if (unheard.length === 0) return;',
    put: '  if (unheard.length >= 0) return;',
  },
  {
    name: 'an account of two programmes is in each the person of the first',
    file: 'core/engine/arrival.ts',
    find: 'belongings.find((one) => one.programme === programme)?.person ??',
    put: "belongings.find((one) => one.programme !== '')?.person ??",
  },
  {
    name: 'a fault at the Slack edge is logged as it is',
    file: 'adapters/slack/edge.ts',
    find: 'console.error(at, whyOf(error))',
    put: 'console.error(at, error)',
  },
  {
    name: 'a post is looked for from some minutes after it was called',
    file: 'adapters/slack/find.ts',
    find: 'Date.parse(at) / 1000 - skew',
    put: 'Date.parse(at) / 1000 + skew',
  },
  {
    name: 'a card that would not be changed is forgotten',
    file: 'core/outgoing/doubt.ts',
    find: 'if (card.stood === undefined) await',
    put: "if (card.stood !== '') await",
  },
  {
    name: 'undo takes back in a channel what was done in another programme',
    file: 'core/incoming/undo-target.ts',
    find: "    request.where.kind === 'direct' ||\n",
    put: "    request.where.kind !== 'form' ||\n",
  },
  {
    name: 'a line that reached the message of a day is said on the next one again',
    file: 'core/outgoing/quiet.ts',
    find: 'attempt > 0 && back <= mostDays',
    put: 'attempt < 0 && back <= mostDays',
  },
  {
    name: 'what was due in working hours leaves minutes after them',
    file: 'core/outgoing/quiet.ts',
    find: 'hasWaited(effect, now) || outOfQuietHours(since, zone, nation) === since',
    put: 'hasWaited(effect, now)',
  },
  {
    name: 'a card that stands is never changed',
    file: 'core/outgoing/posting.ts',
    find: 'if (card.hash === drawn.hash) ',
    put: "if (card.hash !== '') ",
  },
  {
    name: 'a busy table is an error of its own in Slack',
    file: 'adapters/slack/edge.ts',
    find: '      return sorry(request, error);',
    put: '      throw error;',
  },
  {
    name: 'somebody at the door is asked for in the night',
    file: 'core/features/partnership/names.ts',
    find: 'inHours(lineTo(to, saying, offers ? { offers } : {}), now, state)',
    put: "now === '' ? inHours(lineTo(to, saying), now, state) : lineTo(to, saying, offers ? { offers } : {})",
  },
  {
    name: 'two accounts of one address are two people',
    file: 'core/features/partnership/decide/newcomer.ts',
    find: "return state && hasAddress(state, newcomer.email ?? '') ? known : undefined;",
    put: 'return state && !known ? known : undefined;',
  },
];

/** The source of a file with the bug in it; throws where the bug does not fit its place. */
export const withBug = ({ name, find, put }: Planted, source: string): string => {
  const [before, after, ...more] = source.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`“${name}” no longer fits its place`);
  return before + put + after;
};
