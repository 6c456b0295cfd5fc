/** Asks and forms that no release has had yet. The next recording (record.ts) has them, and these lists are emptied. */
export const since: { readonly asks: readonly string[]; readonly forms: readonly string[] } = {
  asks: [
    'action.which',
    'poll.add',
    'poll.turn-down',
    'meeting.item',
    'meeting.restore',
    'meeting.in-pause',
    'partnership.ask-double',
    'partnership.confirm-list',
    'partnership.close',
    'partnership.reopen',
    'partnership.pause',
    'partnership.go-on',
    'partnership.escalate',
    'partnership.decline',
    'partnership.overview',
    'action.drop-these',
    'action.drop-all',
    'action.give-all',
  ],
  forms: ['meeting.item', 'partnership.pause', 'action.give-all'],
};
