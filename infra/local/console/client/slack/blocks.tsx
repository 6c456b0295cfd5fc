import { Message } from 'slack-blocks-to-jsx';
import type { Json, Persona } from '../../model.ts';
import { type Act, Pressable } from './elements.tsx';
import type { Block } from './values.ts';

interface Given {
  readonly blocks: readonly Block[];
  readonly people: readonly Persona[];
  readonly bot: string;
  /** What the message is about, for the names of its menus. */
  readonly about: string;
  readonly act: (blockId: string | undefined, action: Json) => void;
}

/** Slack reads the links in a text that is `verbatim`, and leaves plain words alone; the library shows it as it stands. */
const withLinks = (block: Block): Block => {
  const { text } = block as { readonly text?: Json };
  return text?.verbatim ? { ...block, text: { ...text, verbatim: false } } : block;
};

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Block Kit as Slack draws it; what can be pressed is drawn here, because the library only paints it. */
export const Blocks = ({ blocks, people, bot, about, act }: Given) => {
  const users = [...people.map(({ id, name }) => ({ id, name })), { id: bot, name: 'Folkmoot' }];
  const drawn = (shown: readonly Block[]) => (
    <Message
      blocks={shown as never}
      theme={dark.matches ? 'dark' : 'light'}
      logo=""
      name=""
      withoutWrapper
      data={{ users } as never}
      hooks={
        { user: ({ name }: { name: string }) => <span className="mention">@{name}</span> } as never
      }
    />
  );
  const press =
    (block: Block): Act =>
    (action) =>
      act(block.block_id, action);
  return (
    <div className="blocks">
      {blocks.map((block, index) => {
        // Blocks have no identity but their place.
        const key = block.block_id ?? `${index}`;
        if (block.type === 'actions')
          return (
            <div className="actions" key={key}>
              {block.elements?.map((element, at) => (
                <Pressable
                  key={element.action_id ?? `${at}`}
                  element={element}
                  act={press(block)}
                  about={about}
                />
              ))}
            </div>
          );
        if (block.type !== 'section' || !block.accessory || block.accessory.type === 'image')
          return <div key={key}>{drawn([withLinks(block)])}</div>;
        const { accessory, ...rest } = block;
        return (
          <div className="beside" key={key}>
            {drawn([withLinks(rest as Block)])}
            <Pressable element={accessory} act={press(block)} about={about} />
          </div>
        );
      })}
    </div>
  );
};
