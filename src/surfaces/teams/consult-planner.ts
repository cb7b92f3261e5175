import type { Plan, Planner } from '@microsoft/teams-ai';

export const consultAction = 'consult';

/** teams-ai's planner for a bot that does one thing with words: the plan is the consult, and there is nothing to continue. */
export const consultPlanner: Planner = {
  beginTask: async (): Promise<Plan> => ({ type: 'plan', commands: [consultCommand()] }),
  continueTask: async (): Promise<Plan> => ({ type: 'plan', commands: [] }),
};

const consultCommand = () => ({ type: 'DO' as const, action: consultAction, parameters: {} });
