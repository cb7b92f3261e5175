/** The one face of every answer: replies as Adaptive Cards. */
export { renderReply, renderNotice, type RenderedReply } from './render-reply';
export { type RenderOptions } from './render-options';
export { loadTrendPainter, type DrawTrend } from './trend-picture';
export { verbs, type Verb } from './card-actions';
export { type AdaptiveCard } from './adaptive-card';
export { type MessageEntity } from './message-entities';
export { citationLimits, limits } from './limits';
