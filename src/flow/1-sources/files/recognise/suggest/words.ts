/**
 * Words of column names in English, German, French, Spanish, Dutch and Italian, by what they mean. Compounds such as
 * Buchungsdatum mean several things at once. Accents are dropped before the look-up.
 */
const meanings: Readonly<Record<string, string>> = {
  number: 'no nr num nbr number nummer numero numer',
  id: 'id uid key identifier',
  document: 'doc document beleg documento piece dokument tran trans transaction txn',
  invoice: 'invoice inv rechnung facture factura fattura factuur',
  credit: 'credit gutschrift avoir abono credito creditnota',
  order: 'order auftrag bestellung bestell commande pedido ordine bestelling',
  external: 'ext external extern externe externa externo esterno esterna',
  shop: 'shop shopify web webshop store boutique tienda negozio winkel',
  reference: 'ref reference referenz referencia riferimento referentie kenmerk po purchase',
  customer: 'customer cust debitor deb kunde kunden kd client cliente klant buyer debiteur',
  date: 'date datum fecha data dato day tag jour',
  posting:
    'posting posted post buchung comptable comptabilisation contable contabile registrazione boeking gl',
  created: 'created create creation erstellt angelegt cree creado creato aangemaakt placed ordered',
  currency: 'currency ccy curr cur wahrung waehrung devise moneda divisa valuta whg',
  code: 'code kode codigo codice',
  rate: 'rate kurs cours taux tasa tipocambio koers factor faktor facteur',
  exchange: 'exchange exch fx wechsel change cambio wissel',
  amount: 'amount amt betrag montant importe importo bedrag value sum monto',
  total: 'total gesamt totale totaal grand summe',
  net: 'net netto nett ht untaxed subtotal imponibile zwischensumme pretax',
  gross: 'gross brutto ttc lordo bruto',
  tax: 'tax vat mwst ust steuer tva iva btw gst imposta impuesto taxe taxes taxtotal',
  incl: 'incl including inkl inc inclusive included compris incluido inclusa with',
  excl: 'excl excluding exkl ex exclusive without ohne hors sin senza zonder',
  line: 'line zeile zeilen ligne linea riga regel position pos',
  item: 'item artikel article articulo articolo product produkt produit producto prodotto material',
  sku: 'sku',
  description:
    'description desc beschreibung bezeichnung designation descripcion descrizione omschrijving title titre titulo text name libelle',
  quantity: 'quantity qty menge anzahl quantite cantidad quantita aantal hoeveelheid units stuck',
  price: 'price preis prix precio prezzo prijs',
  unit: 'unit einzel unitaire unitario unitaria eenheid per einheit',
  discount: 'discount disc rabatt remise descuento sconto korting',
  percent: 'percent pct prozent percentage %',
  country: 'country land pays pais paese region',
  ship: 'ship shipping lief lieferung versand livraison envio spedizione verzend freight shipto delivery porto port verzendkosten',
  status: 'status state etat estado stato statut',
  type: 'type art tipo typ soort kind class',
  email: 'email mail courriel correo',
  account: 'account acct konto sachkonto compte cuenta conto rekening grootboek',
  location: 'location lagerort lager warehouse entrepot almacen magazzino magazijn locatie whs lieu',
  entity: 'entity company subsidiary branch mandant societe sociedad societa bedrijf filiale unternehmen',
  payout: 'payout auszahlung bank settlement remittance virement deposit receipt',
  valued: 'valuedate wertstellung valutadatum',
  fee: 'fee fees gebuhr gebuehr frais comision commissione commission kosten charge',
  base: 'lcy local base home mw hauswahrung',
  hand: 'hand onhand bestand lagerbestand stock inventory voorraad giacenza existencias instock',
  available: 'available verfugbar verfuegbar disponible disponibile beschikbaar avail',
  committed: 'committed reserved reserviert reserve reservado gereserveerd',
  barcode: 'gtin ean upc barcode strichcode',
  measure: 'uom measure masseinheit',
  blocked: 'blocked gesperrt bloque bloqueado bloccato geblokkeerd inactive',
  applies: 'applies applied ausgleich created_from origin original reversal',
  tip: 'tip trinkgeld pourboire propina mancia fooi',
  tracking: 'tracking sendungsnummer suivi',
  mapped: 'mapped maps target erp',
  family: 'category group',
};

const compounds: Readonly<Record<string, string>> = {
  docno: 'document number',
  belegnr: 'document number',
  belegnummer: 'document number',
  belegart: 'document type',
  belegdatum: 'document date',
  buchungsdatum: 'posting date',
  rechnungsnr: 'invoice number',
  rechnungsnummer: 'invoice number',
  rechnungsdatum: 'invoice date',
  rechnungsbetrag: 'invoice amount',
  auftragsnr: 'order number',
  auftragsnummer: 'order number',
  auftragsdatum: 'order date',
  bestellnr: 'order number',
  bestellnummer: 'order number',
  bestelldatum: 'order date',
  ordernr: 'order number',
  ordernummer: 'order number',
  orderdatum: 'order date',
  factuurnummer: 'invoice number',
  factuurdatum: 'invoice date',
  boekingsdatum: 'posting date',
  debitorennr: 'customer number',
  debitorennummer: 'customer number',
  kundennr: 'customer number',
  kundennummer: 'customer number',
  klantnummer: 'customer number',
  wahrungscode: 'currency code',
  waehrungscode: 'currency code',
  valutacode: 'currency code',
  wahrungsfaktor: 'currency rate',
  waehrungsfaktor: 'currency rate',
  wechselkurs: 'exchange rate',
  wisselkoers: 'exchange rate',
  zeilennr: 'line number',
  zeilennummer: 'line number',
  positionsnr: 'line number',
  regelnummer: 'line number',
  zeilenbetrag: 'line amount',
  regelbedrag: 'line amount',
  gesamtbetrag: 'total amount',
  totaalbedrag: 'total amount',
  steuerbetrag: 'tax amount',
  mwstbetrag: 'tax amount',
  nettobetrag: 'net amount',
  bruttobetrag: 'gross amount',
  artikelnr: 'item number',
  artikelnummer: 'item number',
  einzelpreis: 'unit price',
  stuckpreis: 'unit price',
  eenheidsprijs: 'unit price',
  vkpreis: 'unit price',
  zeilenrabatt: 'line discount',
  zeilenrabattbetrag: 'line discount amount',
  landercode: 'country code',
  laendercode: 'country code',
  lagerortcode: 'location code',
  kontonr: 'account number',
  sachkontonr: 'account number',
  basiseinheit: 'unit measure',
  baseuom: 'unit measure',
  hauswahrung: 'base',
  lieferland: 'ship country',
  fremdwahrung: 'currency',
};

const byWord = new Map<string, readonly string[]>();
for (const [meaning, words] of Object.entries(meanings)) {
  for (const word of words.split(' ')) byWord.set(word, [meaning]);
}
for (const [word, meaning] of Object.entries(compounds)) byWord.set(word, meaning.split(' '));

/** What the words of a column name mean; a word nobody knows stands for itself, filling words for nothing. */
export function meaningsOf(column: string): readonly string[] {
  const found = wordsOf(column).flatMap(
    (word) => byWord.get(word) ?? (fillers.has(word) ? [] : [`?${word}`]),
  );
  return [...new Set(found)];
}

const fillers = new Set(
  'to of the at on in de du des der die das den an von la le les el il lo of by for sell bill sold verk vk is a'.split(
    ' ',
  ),
);

/** The words of a column name: camel case, separators and accents taken apart. */
export function wordsOf(column: string): readonly string[] {
  return column
    .replace(/e-mail/gi, 'email')
    .replace(/UoM/g, ' uom')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/%/g, ' percent ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
