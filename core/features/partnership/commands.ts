import type { AllIn } from '../../model/all-in.ts';
import { addSeat, addSeatRule } from './commands/add-seat.ts';
import { agree, agreeRule } from './commands/agree.ts';
import { askDouble, askDoubleRule } from './commands/ask-double.ts';
import { askToJoin, askToJoinRule } from './commands/ask-to-join.ts';
import { bring, bringRule } from './commands/bring.ts';
import { bringSeats, bringSeatsRule } from './commands/bring-seats.ts';
import { chair, chairRule } from './commands/chair.ts';
import { chairAnswer, chairAnswerRule } from './commands/chair-answer.ts';
import { change, changeRule } from './commands/change.ts';
import { clerk, clerkRule } from './commands/clerk.ts';
import { close, closeRule } from './commands/close.ts';
import { closeSeat, closeSeatRule } from './commands/close-seat.ts';
import { confirmList, confirmListRule } from './commands/confirm-list.ts';
import { dateSeat, dateSeatRule } from './commands/date-seat.ts';
import { decline, declineRule } from './commands/decline.ts';
import { deputise, deputiseRule } from './commands/deputise.ts';
import { disconnect, disconnectRule } from './commands/disconnect.ts';
import { door, doorRule } from './commands/door.ts';
import { escalate, escalateRule } from './commands/escalate.ts';
import { goOn, goOnRule } from './commands/go-on.ts';
import { invite, inviteRule } from './commands/invite.ts';
import { join, joinRule } from './commands/join.ts';
import { keepPosting, keepPostingRule } from './commands/keep-posting.ts';
import { letIn, letInRule } from './commands/let-in.ts';
import { listPerson, listPersonRule } from './commands/list-person.ts';
import { pause, pauseRule } from './commands/pause.ts';
import { planSeats, planSeatsRule } from './commands/plan-seats.ts';
import { remove, removeRule } from './commands/remove.ts';
import { reopen, reopenRule } from './commands/reopen.ts';
import { setOrganisation, setOrganisationRule } from './commands/set-organisation.ts';
import { setPerson, setPersonRule } from './commands/set-person.ts';
import { setSeat, setSeatRule } from './commands/set-seat.ts';
import { setup, setupRule } from './commands/setup.ts';
import { shows, showsRule } from './commands/shows.ts';
import { takeOver, takeOverRule } from './commands/take-over.ts';
import { turnAway, turnAwayRule } from './commands/turn-away.ts';
import { undo, undoRule } from './commands/undo.ts';
import { doctor, doctorRule } from './questions/doctor.ts';
import { file, fileRule } from './questions/file.ts';
import { held, heldRule } from './questions/held.ts';
import { organisations, organisationsRule } from './questions/organisations.ts';
import { overview, overviewRule } from './questions/overview.ts';
import { people, peopleRule } from './questions/people.ts';
import { seats, seatsRule } from './questions/seats.ts';
import { seatsFile, seatsFileRule } from './questions/seats-file.ts';
import { settings, settingsRule } from './questions/settings.ts';
import { show, showRule } from './questions/show.ts';
import { who, whoRule } from './questions/who.ts';
import { whoCan, whoCanRule } from './questions/who-can.ts';

/** All that can be wanted here, in the order in which it is looked for. */
export const commands = () =>
  [
    setup,
    invite,
    join,
    disconnect,
    keepPosting,
    shows,
    door,
    confirmList,
    bring,
    askToJoin,
    askDouble,
    letIn,
    turnAway,
    listPerson,
    setPerson,
    setSeat,
    dateSeat,
    setOrganisation,
    addSeat,
    bringSeats,
    planSeats,
    closeSeat,
    deputise,
    remove,
    chair,
    clerk,
    chairAnswer,
    takeOver,
    agree,
    undo,
    change,
    close,
    reopen,
    pause,
    goOn,
    escalate,
    decline,
  ] as const;
/** All that can be shown. */
export const questions = () =>
  [
    show,
    overview,
    people,
    seats,
    seatsFile,
    held,
    organisations,
    file,
    who,
    whoCan,
    settings,
    doctor,
  ] as const;
/** How each is done. */
export const rules = (all: AllIn) =>
  [
    setupRule(all),
    inviteRule(),
    joinRule(),
    disconnectRule(),
    keepPostingRule(),
    showsRule(),
    doorRule(),
    confirmListRule(),
    bringRule(),
    askToJoinRule(),
    askDoubleRule(),
    letInRule(all),
    turnAwayRule(),
    listPersonRule(all),
    setPersonRule(all),
    setSeatRule(all),
    dateSeatRule(),
    setOrganisationRule(all),
    addSeatRule(),
    bringSeatsRule(),
    planSeatsRule(),
    closeSeatRule(all),
    deputiseRule(),
    removeRule(all),
    chairRule(),
    clerkRule(),
    chairAnswerRule(),
    takeOverRule(),
    agreeRule(),
    undoRule(),
    changeRule(),
    closeRule(all),
    reopenRule(all),
    pauseRule(all),
    goOnRule(all),
    escalateRule(all),
    declineRule(all),
    showRule(all),
    overviewRule(all),
    peopleRule(),
    seatsRule(),
    seatsFileRule(),
    heldRule(),
    organisationsRule(),
    fileRule(),
    whoRule(),
    whoCanRule(all),
    settingsRule(),
    doctorRule(),
  ] as const;
