/** From hub to hub: what changed in one is reported to another, and every receipt is kept. */
export { type Answer, type Answered, type FarEnd, type NearEnd, type NearPage, type Remark } from './ends.ts';
export { answersFrom, type KeptAnswers } from './kept-answers.ts';
export { thawHead, type FrozenBatch } from './frozen-batch.ts';
export { Link } from './link.ts';
export { LinkError, type LinkErrorCode } from './link-error.ts';
export { readState, type LinkEnds, type LinkState, type Outcome, type Outcomes } from './link-state.ts';
export { reportChanges, type Reported, type ReportOptions } from './report-changes.ts';
export { farHub, type FarHubOptions } from './far-hub.ts';
export { nearHub, type NearHubOptions } from './near-hub.ts';
