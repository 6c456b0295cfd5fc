import { defined } from '../../../lib/defined.ts';
import type { DigestPart, DigestRequest } from '../../../model/feature-out.ts';
import { teller } from '../../../subject/names.ts';
import { text } from '../../../view/view.ts';
import { nextMeetingLine } from '../gather.ts';

/** The next meeting, at the foot of the week's digest. */
export const meetingDigest = async (request: DigestRequest): Promise<DigestPart> => {
  const { store, programme, partnership, locale } = request;
  const home = partnership.id;
  const line = (await nextMeetingLine(store, programme, home, { locale, year: false }))?.line;
  const tell = teller(locale);
  return defined({
    news: false,
    last: true,
    lines: [
      { head: tell('meeting.digest-head', {}), parts: line === undefined ? [] : [text(line)] },
    ],
    clause: line === undefined ? undefined : tell('meeting.digest-clause', { line }),
  } as const);
};
