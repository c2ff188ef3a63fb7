/** How everything that opens as a menu looks. */
export const menuClass = 'card min-w-52 p-1 text-sm shadow-lg outline-none';

/** How an entry of it looks. */
export const itemClass =
  'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2.5 py-1.5 text-ink no-underline outline-none select-none data-[highlighted]:bg-hover';
