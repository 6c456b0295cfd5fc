/** How actions are explained, and what can be typed. */
export const actionHelpPhrases = {
  'help.new-action': (_: object) => 'New action: say what, who and by when',
  'help.all-actions': (_: object) => 'All actions: what is open, what is late first',
  'example.action.create': (_: object) => 'action Replace the lamps on Mill Lane @sam by Friday',
  'example.action.done': (_: object) => 'action done A-17 Lamps lit',
  'example.action.due': (_: object) => 'action due A-17 31 October',
  'example.action.mine': (_: object) => 'action list mine',
  'slash.action': (_: object) => 'Actions of this partnership',
  'slash.action.hint': (_: object) => '[what @who by when]',
  'menu.action': (_: object) => 'action',
  'menu.action.says': (_: object) => 'action Fix the lights on Mill Lane @sam by Friday',
  'menu.list': (_: object) => 'action list',
  'menu.list.says': (_: object) => 'Open actions; also: list mine, list overdue',
  'menu.done': (_: object) => 'done',
  'menu.done.says': (_: object) => 'done A-17: finish an action; under its card just: done',
  'menu.new-action.says': (_: object) => 'Who does what by when',
};
