import { useState } from 'react';
import type { Json, Persona, SlackModal } from '../../model.ts';
import { tell } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { Blocks } from './blocks.tsx';
import { Field } from './field.tsx';
import { type Block, initialOf, type Option, stateOf, type Text } from './values.ts';

interface Given {
  readonly modal: SlackModal;
  readonly user: string;
  readonly bot: string;
  readonly people: readonly Persona[];
}
type Filled = Readonly<Record<string, readonly string[]>>;

/** A modal as the app opened it, to be filled and sent. */
export const Modal = ({ modal, user, bot, people }: Given) => {
  const { view, id } = modal;
  const blocks = (view.blocks ?? []) as readonly Block[];
  const [filled, setFilled] = useState<Filled>({});
  const [found, setFound] = useState<Readonly<Record<string, readonly Option[]>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const nameOf = (block: Block, index: number) => block.block_id ?? `block-${index}`;
  const valuesNow = (): Json =>
    Object.fromEntries(
      blocks.flatMap((block, index) => {
        const { element } = block;
        if (block.type !== 'input' || !element) return [];
        const name = nameOf(block, index);
        const state = stateOf(element, filled[name] ?? initialOf(element), found[name]);
        return [[name, { [element.action_id ?? 'value']: state }]];
      }),
    );
  const submit = async () => {
    setBusy(true);
    const found = await tell<Record<string, string>>('slack/submit', {
      user,
      modal: id,
      values: valuesNow(),
    });
    setErrors(found ?? {});
    setBusy(false);
  };
  const close = () => tell('slack/close', { user, modal: id });
  const title = (view.title as Text | undefined)?.text ?? '';
  return (
    <Dialog title={title} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="fields">
          {errors[''] && <p className="error">{errors['']}</p>}
          {blocks.map((block, index) => {
            const name = nameOf(block, index);
            if (block.type === 'input' && block.element) {
              const { element } = block;
              return (
                <Field
                  key={name}
                  block={block}
                  element={element}
                  people={people}
                  filled={filled[name] ?? initialOf(element)}
                  fill={(value, option) => {
                    setFilled({ ...filled, [name]: value });
                    if (option) setFound({ ...found, [name]: [option] });
                  }}
                  suggest={(text) =>
                    tell('slack/suggest', {
                      user,
                      modal: id,
                      press: { blockId: name, action: { action_id: element.action_id } },
                      text,
                    })
                  }
                  error={errors[name]}
                />
              );
            }
            return (
              <Blocks
                key={name}
                blocks={[block]}
                people={people}
                bot={bot}
                about={title}
                act={(blockId, action) =>
                  tell('slack/modal-press', {
                    user,
                    modal: id,
                    press: { blockId, action, values: valuesNow() },
                  })
                }
              />
            );
          })}
        </div>
        <footer>
          <button type="button" onClick={close}>
            {(view.close as Text | undefined)?.text ?? 'Cancel'}
          </button>
          {view.submit !== undefined && (
            <button type="submit" className="primary" disabled={busy}>
              {(view.submit as Text).text}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
};
