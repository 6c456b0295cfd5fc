import { count, list, named, type Who } from '../../../language/en-gb/names.ts';
import type { Sector } from '../../../model/sectors.ts';

type Organised = { organisation: string };

export const sectorNames: Readonly<Record<Sector, string>> = {
  council: 'council',
  police: 'police',
  fire: 'fire',
  health: 'health',
  housing: 'housing',
  voluntary: 'voluntary sector',
  business: 'business',
  parish: 'parish or town council',
  education: 'education',
  community: 'community group',
  faith: 'faith group',
};

interface Row {
  readonly name: string;
  readonly seats: number;
  readonly short?: string;
  readonly sector?: Sector;
  readonly domains?: readonly string[];
  readonly contact?: string;
  readonly reach?: string;
}

/** Organisations: what is known of them, and what is said when that changes. */
export const organisationPhrases = {
  'label.organisations.all': (_: object) => 'Organisations',
  'label.organisations.mine': (_: object) => 'Put mine in its place',
  'label.organisations.suggested': ({ organisation }: Organised) => `For ${organisation}`,
  'example.partnership.organisations': (_: object) => 'partnership organisations',
  'form.organisation': ({ organisation }: Organised) => `About ${organisation}`,
  'field.organisation.short': (_: object) => 'Short name, for narrow lists',
  'field.organisation.sector': (_: object) => 'Sector',
  'field.organisation.domains': (_: object) => 'What its people’s e-mail addresses end with',
  'hint.organisation.domains': (_: object) =>
    'For example sefton.gov.uk. It only suggests the organisation; nobody joins by it.',
  'field.organisation.contact': (_: object) => 'Contact officer',
  'field.organisation.reach': (_: object) => 'How they are reached',
  'hint.organisation.reach': (_: object) => 'Everybody on the list sees it.',
  'organisations.sector': ({ sector }: { sector: Sector }) =>
    sectorNames[sector].replace(/^./, (a) => a.toUpperCase()),
  'organisations.title': (v: { partnership: string; count: number }) =>
    `Organisations of ${v.partnership}: ${v.count}`,
  'organisations.none': (_: object) =>
    'No organisation is named yet. Add a seat, or change a seat, to name one.',
  'organisations.row': (v: Row) =>
    [
      v.short === undefined ? v.name : `${v.name} (${v.short})`,
      ...(v.sector ? [sectorNames[v.sector]] : []),
      v.seats === 0 ? 'no seat' : count(v.seats, 'seat', 'seats'),
      ...(v.contact ? [`contact ${v.contact}`] : []),
      ...(v.reach ? [v.reach] : []),
      ...(v.domains ? [`addresses at ${list(v.domains)}`] : []),
    ].join(' · '),
  'label.organisations.give': ({ organisation }: Organised) => `Give them to ${organisation}`,
  'organisations.owes': (v: Organised & { partnership: string; open: number }) =>
    `${count(v.open, 'open action is', 'open actions are')} put to ${v.organisation}, and nobody sits in ${v.partnership} by that name any more. Nobody is reminded of ${v.open === 1 ? 'it' : 'them'} until ${v.open === 1 ? 'it is' : 'they are'} given to somebody.`,
  'organisations.name-taken': (v: Organised & { other: string; partnership: string }) =>
    `${v.other} is here in ${v.partnership} already, and ${v.organisation} keeps its name. Change its seats in Seats where the two are one.`,
  'field.organisation.name': (_: object) => 'Name',
  'organisations.set': ({ organisation }: Organised) =>
    `What is known of ${organisation} is changed.`,
  'organisations.not-here': (v: Organised & { partnership: string }) =>
    `${v.organisation} has no seat in ${v.partnership}. Give it a seat first; Organisations shows those there are.`,
  'organisations.no-domain': ({ domain }: { domain: string }) =>
    `${domain} is not what an address ends with. Write it like sefton.gov.uk, several with commas.`,
  'organisations.anybodys': ({ domain }: { domain: string }) =>
    `Anybody can have an address at ${domain}, so it says nothing of an organisation. Leave it out.`,
  'organisations.many-domains': ({ most }: { most: number }) =>
    `I keep ${most} endings for an organisation. Name those that most of its people have.`,
  'organisations.short-taken': (v: { short: string; other: string }) =>
    `${v.other} is called ${v.short}, and nothing was changed. Choose another short name.`,
  'organisations.full': ({ most }: { most: number }) =>
    `I keep what is known of ${most} organisations. Empty the form of one that has gone first.`,
  'organisations.changed-since': (v: Organised & { who: Who }) =>
    `What is known of ${v.organisation} was changed since you opened it, last by ${named(v.who)}. Put yours in its place?`,
};
