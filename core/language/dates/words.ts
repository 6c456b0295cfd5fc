/** The pieces of which the date phrases are made; all lower case, as phrases are when they are read. */
export const dayName =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
export const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const amount =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const spoken = ordinals.slice().reverse().join('|').replaceAll('-', '[- ]');
const ofMonth = new RegExp(
  `\\b(?<before>${spoken})(?= (?:of )?${monthName}\\b)|(?<=\\b${monthName} (?:the )?)(?<after>${spoken})$`,
);
/** "the third of february" with its number. */
export const inDigits = (phrase: string): string =>
  phrase.replace(ofMonth, (word) => String(ordinals.indexOf(word.replace(' ', '-')) + 1));
/** A day of the month in words, before its month. */
export const spokenDay = `(?:${spoken}) (?:of )?${monthName}`;

/** Monday 1, out of any of its names. */
export const weekdayNumber = (name: string): number => days.indexOf(name.slice(0, 3)) + 1;
export const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3)) + 1;
export const amountOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  return word.startsWith('a') ? 1 : numbers.indexOf(word) + 1;
};

/** Words in dates that a near miss is corrected to (rules: Near misses). */
export const dateWords: readonly string[] = [
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  ...'january february march april june july august september october november december'.split(' '),
  ...'today tomorrow day days week weeks fortnight month months year years working'.split(' '),
];
