/**
 * The API: the workspace's actions over HTTP.
 * Comes in: the state, a place to listen. Goes out: a server. May touch: one port. Refuses: to listen where others can
 * reach it before people can sign in and without TLS, to answer without credentials, to decide anything.
 */
export { type Listening, planListening } from './people/plan-listening.ts';
export { type ServedApi, type ServeOptions, serveApi } from './serve-api.ts';
