const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers up to ten as words, the rest in figures. */
export const inNumber = (number: number): string => words[number] ?? String(number);
