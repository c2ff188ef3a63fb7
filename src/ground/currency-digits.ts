/**
 * Active ISO 4217 codes by the number of decimals of their minor unit.
 * Generated from the "currency-codes" data package (codes-all.csv, https://github.com/datasets/currency-codes),
 * which is compiled from the ISO 4217 lists and under the PDDL 1.0. Left out: codes without a minor unit (metals,
 * testing, units of account). Not taken from Intl, which follows cash practice: it gives HUF no decimals.
 */
export const activeCodes: Readonly<Record<number, string>> = {
  0: `BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF`,
  2: `
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
    CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF
    IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP
    SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG
    YER ZAR ZMW ZWG
  `,
  3: `BHD IQD JOD KWD LYD OMR TND`,
  4: `CLF UYW`,
};

/**
 * Codes withdrawn since 2014, by their decimals while they were in use: exports of past years still carry them.
 * Written by hand after the amendments of ISO 4217, since the data package leaves their minor unit empty.
 */
export const withdrawnCodes: Readonly<Record<number, string>> = {
  0: `BYR`,
  2: `ANG BGN CUC HRK LTL MRO SLL STD VEF ZWL`,
};
