/** How this server is reached. */
export interface Site {
  /** Names under which it is called, with their port; others are refused, so that no name from elsewhere leads here. */
  readonly hosts: readonly string[];
  /** From where its page calls, such as `http://127.0.0.1:4590`. */
  readonly origins: readonly string[];
  /** It is reached by https, here or at the proxy in front. */
  readonly secure: boolean;
  /** Told apart from other servers on other ports of this machine, which get each other's cookies. */
  readonly cookie: string;
  /** A proxy of ours is in front and says for whom it asks. */
  readonly proxied: boolean;
}
