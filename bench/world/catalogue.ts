import { csvField } from './csv-file.ts';
import { scramble } from './random.ts';

export const ITEM_COUNT = 20_000;

const COLOURS = 'RED,BLUE,PINK,GREEN,CREAM,IVORY,BLACK,WHITE,VINTAGE,RETROSPOT,PAISLEY,ANTIQUE'.split(',');
const STYLES = 'SMALL,LARGE,HANGING,WOODEN,ENAMEL,GLASS,PAPER,FELT,ZINC,KNITTED,SET OF 3,SET OF 6'.split(',');
const THINGS =
  'HEART,LUNCH BAG,CAKE STAND,T-LIGHT HOLDER,JAM JAR,DOORMAT,BUNTING,CUSHION COVER,PHOTO FRAME,TEA TOWEL,PICNIC BAG,WALL CLOCK,TRINKET BOX,EGG CUP,STORAGE TIN,MUG'.split(
    ',',
  );

/** One article as both sides write it; titles are already quoted for CSV. */
export interface Item {
  readonly sku: string;
  readonly itemNo: string;
  readonly title: string;
  /** Unit price in minor units of the shop's currency. */
  readonly price: number;
}

/** The articles, the best sellers spread over the list by rank. */
export function createCatalogue(): readonly Item[] {
  return Array.from({ length: ITEM_COUNT }, (_, index) => {
    const h = scramble(index, 11);
    const suffix = h % 5 === 0 ? 'ABCDEF'.charAt(h % 6) : '';
    const colour = COLOURS[h % 12] ?? '';
    const style = STYLES[(h >>> 8) % 12] ?? '';
    const thing = THINGS[(h >>> 16) % 16] ?? '';
    const size = h % 61 === 0 ? ', 12" EDITION' : '';
    const tier = [195, 295, 495, 895, 1295, 2495, 4995, 9900][(h >>> 20) % 8] ?? 295;
    return {
      sku: `${10_002 + index * 3}${suffix}`,
      itemNo: `I${String(index + 1).padStart(5, '0')}`,
      title: csvField(`${style} ${thing} ${colour} NO ${index % 97}${size}`),
      price: tier + (h % 13) * 5,
    };
  });
}
