/**
 * The API: the workspace's actions over HTTP.
 * Comes in: the state, a place to listen. Goes out: a server. May touch: one port of this machine. Refuses: to listen
 * where others can reach it, to answer without a token, to decide anything.
 */
export { loopbackOf, type ServedApi, type ServeOptions, serveApi } from './serve-api.ts';
