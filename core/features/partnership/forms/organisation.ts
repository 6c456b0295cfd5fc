import { type At, wrong } from '../../../forms/declared.ts';
import { line, oneOf } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { organisationsId } from '../../../model/ids.ts';
import { sectors } from '../../../model/sectors.ts';
import { within } from '../../../subject/require.ts';
import { line as oneLine } from '../../../view/values.ts';
import { domainsIn, isAnybodys, isDomain, mostDomains } from '../domains.ts';
import { family } from '../forms.ts';
import {
  knownOf,
  type Organisation,
  type Organisations,
  organisationsIn,
} from '../organisations.ts';

/** The organisation that a form is about, with what is known of it; the rule asks again whether it is here. */
interface Writing {
  readonly name: string;
  readonly known: Organisation | undefined;
  readonly all: Organisations | undefined;
}
const writing = ({ values, context, loaded }: At<undefined>): Writing => {
  const name = oneLine(values.organisation) ?? '';
  const all = organisationsIn(loaded, within(context).id)?.state;
  return { name, known: knownOf(all, name), all };
};

/** What an organisation is called for short, what it is, whose addresses are its people's, and who is written to there. */
export const organisationForm = () =>
  form(family, 'partnership.set-organisation', {
    needs: (context) => ({ records: [organisationsId(within(context).id)] }),
    of: writing,
    title: ({ thing: { name } }) => say('form.organisation', { organisation: name }),
    fields: {
      name: line({
        label: 'field.organisation.name',
        max: 100,
        given: ({ thing }: At<Writing>) => thing.name,
      }),
      short: line({
        label: 'field.organisation.short',
        max: 20,
        given: ({ thing }: At<Writing>) => thing.known?.short,
      }),
      sector: oneOf(sectors, (sector) => say('organisations.sector', { sector }), {
        label: 'field.organisation.sector',
        given: ({ thing }: At<Writing>) => thing.known?.sector,
      }),
      domains: line({
        label: 'field.organisation.domains',
        hint: 'hint.organisation.domains',
        max: 500,
        given: ({ thing }: At<Writing>) => thing.known?.domains?.join(', '),
      }),
      contact: line({
        label: 'field.organisation.contact',
        max: 100,
        given: ({ thing }: At<Writing>) => thing.known?.contact,
      }),
      reach: line({
        label: 'field.organisation.reach',
        hint: 'hint.organisation.reach',
        max: 200,
        given: ({ thing }: At<Writing>) => thing.known?.reach,
      }),
    },
    carries: ({ thing: { name, all } }) => ({ organisation: name, seen: `${all?.turns ?? 0}` }),
    ask: ({ domains: typed = '', ...facts }, { carried }) => {
      const domains = domainsIn(typed);
      const unread = domains.find((one) => !isDomain(one));
      if (unread !== undefined)
        return wrong('domains', say('organisations.no-domain', { domain: unread }));
      const anybodys = domains.find(isAnybodys);
      if (anybodys !== undefined)
        return wrong('domains', say('organisations.anybodys', { domain: anybodys }));
      if (domains.length > mostDomains)
        return wrong('domains', say('organisations.many-domains', { most: mostDomains }));
      const seen = Number(carried('seen'));
      return {
        ask: 'partnership.set-organisation',
        organisation: carried('organisation') ?? '',
        ...defined(facts),
        ...(domains.length > 0 ? { domains: [...domains] } : {}),
        ...(Number.isSafeInteger(seen) && seen >= 0 ? { seen } : {}),
      };
    },
  });
