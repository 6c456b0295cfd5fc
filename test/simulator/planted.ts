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
    find: 'const mine = await claimed(\n    parts.length > 1 ? { ...effect, parts: { of: parts.length, arrived } } : effect,\n    ports,\n  );\n',
    put: 'const mine = (await claimed(effect, ports)) ?? effect;\n',
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
    find: '  if (!rests || mayStand || !hasWaited(effect, now)) return undefined;\n',
    put: '  if (Boolean(now)) return undefined;\n',
  },
];

/** The source of a file with the bug in it; throws where the bug does not fit its place. */
export const withBug = ({ name, find, put }: Planted, source: string): string => {
  const [before, after, ...more] = source.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`“${name}” no longer fits its place`);
  return before + put + after;
};
