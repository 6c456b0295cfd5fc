import { AdaptiveCard, HostConfig } from 'adaptivecards';
import { html } from './markdown.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = html(text);
  result.didProcess = true;
};

const colour = (ink: string, subtle: string) => ({ default: ink, subtle });
const colours = (
  ink: string,
  quiet: string,
  bad: string,
  good: string,
  warn: string,
  accent: string,
) => ({
  default: colour(ink, quiet),
  dark: colour(ink, quiet),
  light: colour(ink, quiet),
  accent: colour(accent, accent),
  attention: colour(bad, bad),
  good: colour(good, good),
  warning: colour(warn, warn),
});
const light = colours('#242424', '#565656', '#a4262c', '#0b6a0b', '#7a4f01', '#444791');
const dark = colours('#f0f0f0', '#b8b8b8', '#ffa1a6', '#92c353', '#f8d22a', '#b1b3f5');

/** How Teams lays a card out, in its light or dark theme. */
export const hostConfig = (isDark: boolean): HostConfig => {
  const foregroundColors = isDark ? dark : light;
  const style = (backgroundColor: string) => ({
    backgroundColor,
    foregroundColors,
    borderColor: 'transparent',
  });
  return new HostConfig({
    fontFamily: 'inherit',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: isDark ? '#4a4a4a' : '#dcdcdc' },
    supportsInteractivity: true,
    containerStyles: {
      default: style('transparent'),
      emphasis: style(isDark ? '#383838' : '#f3f3f3'),
    },
    actions: {
      maxActions: 6,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      buttonSpacing: 6,
      spacing: 'default',
      preExpandSingleShowCardAction: false,
    },
    inputs: {
      label: {
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention' },
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 180 },
      value: { wrap: true },
      spacing: 12,
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { weight: 'bolder', size: 'medium' } },
  });
};
