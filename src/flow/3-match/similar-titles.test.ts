import { describe, expect, it } from 'vitest';
import { describesSame, ItemIndex, similarity } from './similar-titles.ts';

describe('similarity', () => {
  it('is one for the same words whatever their case, punctuation and blanks', () => {
    expect(similarity('Set of 4, Jam-Jars', 'SET  OF 4 JAM JARS')).toBe(1);
  });

  it('is zero without a word, and the same both ways', () => {
    expect(similarity('', 'mug')).toBe(0);
    expect(similarity('--', 'mug')).toBe(0);
    expect(similarity('red mug', 'mug rack')).toBe(similarity('mug rack', 'red mug'));
  });
});

describe('describesSame', () => {
  it('holds for shortened and reworded names of one thing', () => {
    expect(describesSame('VINTAGE RED KITCHEN CABINET', 'RED KITCHEN CABINET')).toBe(true);
    expect(describesSame('HAND WARMER UNION JACK', 'UNION JACK HAND WARMER')).toBe(true);
  });

  it('does not hold for two things', () => {
    expect(describesSame('HEARTS WRAPPING TAPE', 'INFLATABLE POLITICAL GLOBE')).toBe(false);
  });
});

describe('ItemIndex', () => {
  const items = [
    { key: '1', item: 'I1', title: 'JUMBO BAG PINK POLKADOT' },
    { key: '2', item: 'I2', title: 'JUMBO BAG RED RETROSPOT' },
    { key: '3', item: 'I3', title: 'CREAM HANGING HEART' },
    { key: '4', item: 'I4', title: 'TWIN' },
    { key: '5', item: 'I5', title: 'TWIN' },
  ];

  it('finds the one item that is called alike', () => {
    expect(new ItemIndex(items).find('Jumbo bag, red retrospot')?.item).toBe('I2');
  });

  it('finds none where nothing is alike enough, or two are equally so', () => {
    const index = new ItemIndex(items);
    expect(index.find('JUMBO TEA TOWEL')).toBeUndefined();
    expect(index.find('TWIN')).toBeUndefined();
    expect(index.find('')).toBeUndefined();
  });
});
