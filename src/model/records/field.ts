/** How a column of a source is read; it decides parsing, storage type and what is quarantined. */
export type FieldType =
  | 'text' // trimmed, empty is missing
  | 'amount' // money in the row's currency; stored as integer minor units
  | 'price' // money for one unit; up to six decimals
  | 'quantity' // up to six decimals
  | 'percent' // 20 means 20 %; up to six decimals
  | 'rate' // exchange rate; up to nine decimals
  | 'day' // a calendar day, no time
  | 'instant' // a point in time, always with a zone
  | 'boolean'
  | 'integer';

/** One field of a record as a source may give it: the vocabulary of profiles and presets. */
export interface InputField {
  readonly type: FieldType;
  /** One sentence: meaning, unit, convention (gross or net, sign, zone). */
  readonly says: string;
  /** A record cannot be used without it: its row goes to the quarantine. */
  readonly required?: true;
}

export type InputFields = Readonly<Record<string, InputField>>;
