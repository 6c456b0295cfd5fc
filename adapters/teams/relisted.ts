import { foundIn, searchAsk } from '../../core/forms/search.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import type { Form } from '../../core/view/view.ts';

/** More than a partnership has of anything. */
const mostListed = 2_000;

/** A form that is drawn again has its long lists anew: its button carries them by their number alone. */
export const relisted = async (
  form: Form,
  request: Request,
  handled: (request: Request) => Promise<Answer>,
): Promise<Form> => ({
  ...form,
  fields: await Promise.all(
    form.fields.map(async (field) => {
      if (field.kind !== 'choice' || field.of === undefined) return field;
      const ask = searchAsk(form, field.name, '', mostListed);
      const again = { ...request, key: `${request.key}.${field.name}` };
      const found = foundIn(await handled({ ...again, input: { kind: 'pressed', ask } }));
      return { ...field, choices: found.choices };
    }),
  ),
});
