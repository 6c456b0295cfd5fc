/** Every order of a few things; for five there are 120. */
export const orders = <Thing>(things: readonly Thing[]): Thing[][] =>
  things.length === 0
    ? [[]]
    : things.flatMap((first, index) =>
        orders(things.toSpliced(index, 1)).map((rest) => [first, ...rest]),
      );
