/** Takes the place of rows that are not in sight. */
export function Gap({ height, width }: { readonly height: number; readonly width: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a tabindex takes no focus
    <tr aria-hidden="true">
      <td colSpan={width} className="p-0" style={{ height }} />
    </tr>
  );
}

/** What comes after the last row that is there. */
export function Tail({
  isWaiting,
  isCut,
  most,
  width,
}: {
  readonly isWaiting: boolean;
  readonly isCut: boolean;
  readonly most: number;
  readonly width: number;
}) {
  if (!isWaiting && !isCut) return null;
  return (
    <tr className="h-8 text-soft">
      <td colSpan={width} className="px-3">
        {isCut
          ? `These are the first ${most.toLocaleString('en-GB')}. Narrow the list, or export it, to see the others.`
          : 'Loading more …'}
      </td>
    </tr>
  );
}
