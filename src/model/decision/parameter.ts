/** A number a rule leans on: its default, what it counts, what it may be, and why it is what it is. */
export interface Parameter {
  readonly default: number;
  /** What it counts, such as `weeks`, `probability`, `share`, `hours`. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** Whether only whole numbers make sense. */
  readonly whole?: boolean;
  /** One sentence: why this default, and where it comes from. */
  readonly why: string;
}

/** Parameters of a room by their names. */
export type ParameterTable<Name extends string = string> = Readonly<Record<Name, Parameter>>;

/** The values in force. */
export type ParameterValues<Table extends ParameterTable> = { readonly [Name in keyof Table]: number };

/** The defaults of a table. */
export function defaultsOf<Table extends ParameterTable>(table: Table): ParameterValues<Table> {
  return Object.fromEntries(
    Object.entries(table).map(([name, { default: value }]) => [name, value]),
  ) as ParameterValues<Table>;
}
