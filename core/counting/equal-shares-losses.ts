import { type Market, moneyBehind, type Run } from './equal-shares-run.ts';
import { fraction, over } from './fraction.ts';
import type { Desk } from './funding.ts';
import type { Loss } from './outcome.ts';
import type { Project } from './payment-cap.ts';

const inCommon = (a: Project, b: Project): number => {
  const sheets = new Set(a.backers.map(({ sheet }) => sheet));
  return b.backers.reduce((sum, { sheet, votes }) => sum + (sheets.has(sheet) ? votes : 0), 0);
};

/** Why each project that was not funded was not: one reason a project. */
export const lossesOf = (
  desk: Desk,
  run: Run,
  funded: ReadonlySet<string>,
  utility: Market['utility'],
) =>
  desk.projects.flatMap((project): Loss[] => {
    const { option, cost } = project;
    if (funded.has(option)) return [];
    if (project.backers.length === 0) return [{ option, reason: { code: 'no-support' } }];
    if (cost === 0n && utility === 'cost') return [{ option, reason: { code: 'no-utility' } }];
    const spentOn = run.bought
      .map((other) => ({ name: other.project.option, votes: inCommon(project, other.project) }))
      .filter(({ votes }) => votes > 0)
      .sort((a, b) => b.votes - a.votes)
      .slice(0, 3)
      .map(({ name }) => name);
    const money = over(moneyBehind(run, project), fraction(desk.unit));
    const reason = { code: 'supporters-money' as const, money, spentOn };
    return [{ option, reason: { ...reason, cost: fraction(cost, desk.unit) } }];
  });
