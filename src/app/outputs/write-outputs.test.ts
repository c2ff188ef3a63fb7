import { describe, expect, it } from 'vitest';
import { fixtureResult } from './fixture.ts';
import type { OutputPort } from './result.ts';
import { outputNames, writeOutputs } from './write-outputs.ts';

function memory(): { readonly port: OutputPort; readonly files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>();
  return {
    files,
    port: {
      async writeFile(name, content) {
        const parts: Uint8Array[] = [];
        if (typeof content === 'string') parts.push(Buffer.from(content));
        else
          for await (const part of content) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
        files.set(name, Buffer.concat(parts));
      },
    },
  };
}

describe('writeOutputs', () => {
  it('writes every promised file, the summary last, and the same bytes each time', async () => {
    const [one, two] = [memory(), memory()];
    await writeOutputs(fixtureResult(), one.port);
    await writeOutputs(fixtureResult(), two.port);
    expect([...one.files.keys()]).toEqual(outputNames);
    for (const name of outputNames)
      expect(two.files.get(name)?.equals(one.files.get(name)!), name).toBe(true);
  });

  it('writes what it was given', async () => {
    const { port, files } = memory();
    const result = fixtureResult();
    await writeOutputs(result, port);
    const read = (name: string): string => files.get(name)!.toString();
    const lines = (name: string): unknown[] =>
      read(name)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    expect(lines('breaks.jsonl')).toEqual(result.breaks);
    expect(lines('quarantine.jsonl')).toEqual(result.quarantine);
    expect(lines('skus.jsonl')).toEqual(result.skus);
    expect(JSON.parse(read('problems.json'))).toEqual(result.problems);
    expect(JSON.parse(read('summary.json'))).toEqual(result.summary);
  });
});
