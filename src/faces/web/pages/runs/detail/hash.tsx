/** The head of a hash; all of it is in its title and is copied with it. */
export function Hash({ sha256 }: { readonly sha256: string }) {
  return (
    <code title={`SHA-256 ${sha256}`} className="font-mono text-xs">
      {sha256.slice(0, 12)}…<span className="sr-only">{sha256.slice(12)}</span>
    </code>
  );
}
