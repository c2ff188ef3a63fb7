/** Says where a record was read, by its id: `file:line`. */
export type Lineage = (record: bigint) => string;
