import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import { organisationsId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { sectors } from '../../../model/sectors.ts';
import { within } from '../../../subject/require.ts';
import { askedAnyway, setSince } from '../../../subject/since.ts';
import { organisation } from '../ask-fields.ts';
import { leftBehind, thingsLeft } from '../decide/left-behind.ts';
import { cards } from '../decide/places.ts';
import { renamed } from '../decide/renamed.ts';
import { isAnybodys, isDomain, mostDomains } from '../domains.ts';
import { organisationForm } from '../forms/organisation.ts';
import { here, whoIs } from '../names.ts';
import {
  allOrganisations,
  knownOf,
  mostOrganisations,
  organisationChange,
  organisationsIn,
} from '../organisations.ts';
import { organisationOffer, organisationsOffer } from '../view/organisations.ts';

const text = (most: number) => z.string().trim().max(most).optional();

/** What is known of an organisation: what is left out or empty is not known. */
export const setOrganisation = /* @__PURE__ */ ask('partnership.set-organisation', () => ({
  ...scope(),
  organisation: organisation(),
  /** As it is called from now on. */
  name: organisation().optional(),
  short: text(20),
  sector: z.enum(sectors).optional(),
  domains: z.array(z.string().max(100).refine(isDomain)).max(mostDomains).optional(),
  contact: text(100),
  reach: text(200),
  sure: sure(),
}));

/** Says what an organisation of the partnership is, and how it is reached (rules: Organisations). */
export const setOrganisationRule = (everything: Pick<AllIn, 'openIn'>) =>
  command(setOrganisation, {
    right: 'chair or clerk',
    needs: ({ organisation, name }, context) => ({
      records: [organisationsId(within(context).id)],
      people: 'roster',
      ...(name === undefined || name === organisation
        ? {}
        : thingsLeft(here(context), organisation)),
    }),
    decide: (command, context, loaded) => {
      const { people } = loaded;
      const at = here(context);
      const all = organisationsIn(loaded, at.id)?.state;
      const name = allOrganisations(at.state, all).find((one) =>
        sameTitle(one, command.organisation),
      );
      if (name === undefined) {
        const values = { organisation: command.organisation, partnership: at.state.name };
        return refused(say('organisations.not-here', values), [organisationsOffer(at)]);
      }
      const { short, sector, domains = [], contact, reach } = command;
      const to = command.name?.trim() || name;
      const anybodys = domains.find(isAnybodys);
      if (anybodys !== undefined)
        return refused(say('organisations.anybodys', { domain: anybodys }), [
          organisationOffer(at, name),
        ]);
      const was = knownOf(all, name);
      const taken = all?.organisations.find(
        (one) => short && one !== was && sameTitle(one.short ?? one.name, short),
      );
      if (taken)
        return refused(
          say('organisations.short-taken', { short: short ?? '', other: taken.name }),
          [organisationOffer(at, name)],
        );
      if (!was && (all?.organisations.length ?? 0) >= mostOrganisations)
        return refused(say('organisations.full', { most: mostOrganisations }), [
          organisationsOffer(at),
        ]);
      const since = setSince(was, { command, context });
      if (since) {
        const who = whoIs(loaded.people, since.by);
        const thing = { in: at.id, ref: name, title: name };
        const saying = say('organisations.changed-since', { organisation: name, who });
        return askedAnyway(saying, { command, thing }, ['label.organisations.mine']);
      }
      const changes = to === name ? [] : renamed(at, { from: name, to, all, people });
      if ('kind' in changes) return changes;
      const gone = was && !sameTitle(name, to);
      const owed = leftBehind(
        at,
        { organisation: to === name ? undefined : name, to },
        loaded,
        everything,
      );
      return {
        kind: 'done',
        changes: [
          ...changes,
          organisationChange(
            at,
            all,
            ...(gone ? [{ event: 'OrganisationSet', name } as const] : []),
            {
              event: 'OrganisationSet',
              name: to,
              ...(short ? { short } : {}),
              ...(sector ? { sector } : {}),
              ...(domains.length > 0 ? { domains } : {}),
              ...(contact ? { contact } : {}),
              ...(reach ? { reach } : {}),
            },
          ),
        ],
        effects: changes.length > 0 ? [cards(at)] : [],
        reply: {
          saying: say('organisations.set', { organisation: to }),
          lines: owed.lines,
          offers: [...owed.offers, organisationOffer(at, to), organisationsOffer(at)],
        },
      };
    },
    forms: [organisationForm()],
  });
