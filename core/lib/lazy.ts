/** Makes something when it is first asked for, and keeps it: most processes end without ever having asked. */
export const lazy = <Made extends object>(make: () => Made): (() => Made) => {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
