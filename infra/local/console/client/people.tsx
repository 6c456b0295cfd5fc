import type { Persona } from '../model.ts';

const titled = ({ name, role, guest }: Persona): string =>
  `${name}, ${role}${guest ? ' (guest)' : ''}`;

interface Given {
  readonly people: readonly Persona[];
  readonly user: string;
  readonly be: (user: string) => void;
}

/** Who one is in this window, in words; another can be chosen from the list. */
export const You = ({ people, user, be, other }: Given & { readonly other: string }) => {
  const me = people.find(({ id }) => id === user);
  const { organisation, both, alsoIn } = me ?? {};
  const from = [organisation, both && `also in ${other}`, alsoIn && `also in ${alsoIn}`]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <label className="who">
        <span>You are</span>
        <select value={user} onChange={({ target }) => be(target.value)}>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {titled(person)}
            </option>
          ))}
        </select>
      </label>
      {from && <p className="from">{from}</p>}
    </>
  );
};

/** Everybody in this chat by first name, to be them by one press. */
export const Faces = ({ people, user, be, chat }: Given & { readonly chat: string }) => (
  <ul className="faces" aria-label={`People in ${chat}`}>
    {people.map((person) => (
      <li key={person.id}>
        <button
          type="button"
          aria-label={`Be ${titled(person)}`}
          title={[titled(person), person.organisation].filter(Boolean).join(', ')}
          aria-pressed={person.id === user}
          onClick={() => be(person.id)}
        >
          <span className="face" aria-hidden="true" data-initial={person.name.slice(0, 1)} />
          <span className="name" aria-hidden="true">
            {person.name}
          </span>
        </button>
      </li>
    ))}
  </ul>
);
