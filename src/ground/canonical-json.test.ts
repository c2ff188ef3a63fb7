import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOfJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('is one text whatever the order of the names, and leaves out what is absent', () => {
    expect(canonicalJson({ b: [1, null, 'ü'], a: { d: true, c: 0.5 } })).toBe(
      '{"a":{"c":0.5,"d":true},"b":[1,null,"ü"]}',
    );
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonicalJson({ ä: 1, Z: 2, a: 3 })).toBe('{"Z":2,"a":3,"ä":1}');
  });

  it('gives the same hash for what a file or a column gave back', () => {
    const value = { weeks: [{ week: '2026-W41', count: null }], a: 1e21, b: -0.1 };
    expect(hashOfJson(JSON.parse(JSON.stringify(value)))).toBe(hashOfJson(value));
    expect(hashOfJson({ a: 1 })).not.toBe(hashOfJson({ a: '1' }));
  });
});
