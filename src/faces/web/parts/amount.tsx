import { noCurrency } from '../../../ground/currency.ts';
import { groupDecimal, minorToDecimal, shortDecimal } from '../client/money.ts';

interface AmountProps {
  /** A decimal text. */
  readonly amount: string;
  readonly currency: string;
  /** Without the currency's code, where a heading says it. */
  readonly bare?: boolean;
}

/** An amount to the last digit; where there is no currency there is no price, and it says so. */
export function Amount({ amount, currency, bare = false }: AmountProps) {
  if (currency === noCurrency) return <span className="text-soft">not known</span>;
  return (
    <span className="whitespace-nowrap">
      {groupDecimal(amount)}
      {!bare && <span className="text-soft"> {currency}</span>}
    </span>
  );
}

/** An amount of minor units; null is not known, and is not zero. */
export function MinorAmount({
  minor,
  currency,
  short = false,
  bare = false,
}: {
  readonly minor: string | null;
  readonly currency: string;
  /** Where there is little room: the whole is in its title. */
  readonly short?: boolean;
  readonly bare?: boolean;
}) {
  if (minor === null) return <span className="text-soft">not known</span>;
  const whole = minorToDecimal(minor, currency);
  if (!short) return <Amount amount={whole} currency={currency} bare={bare} />;
  return (
    <span className="whitespace-nowrap" title={`${groupDecimal(whole)} ${currency}`}>
      {shortDecimal(whole)}
      {!bare && <span className="text-soft"> {currency}</span>}
    </span>
  );
}
