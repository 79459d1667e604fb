/**
 * A client of a hub: signs, repeats, pages, resumes. Runs where there is `fetch`; only signing and files need Node.
 */
export { signedWith, withToken, type Authorise } from './authorise.ts';
export { RETRY, type RetryPolicy } from './backoff.ts';
export { HubClientError, HubProblem, type ClientErrorCode, type ProblemWords } from './errors.ts';
export { hubClient, type ClientOptions, type HubClient, type Identity } from './hub-client.ts';
export type { HubAnswer, HubRequest } from './request.ts';
export type { Fetch, Retry } from './settings.ts';
