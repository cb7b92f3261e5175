export type { Answer, Section, TrendPoint } from '../../../src/domain/answer';
export type { Citation, Claim, Finding, CheckRun } from '../../../src/domain/claim';
export type { Evidence } from '../../../src/domain/evidence';
export type { Reply, ReplyBody } from '../../../src/domain/reply';
