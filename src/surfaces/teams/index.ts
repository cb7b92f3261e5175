/** Curbside in Microsoft Teams, Outlook and Copilot: the Bot Framework's wire to turns, replies to messages. */
export { createTeamsSurface, type TeamsSurface } from './teams-surface';
export { type BotRegistration, type Feedback, type Patience, type ShownPage, type TeamsLogger, type TeamsParts } from './teams-parts';
