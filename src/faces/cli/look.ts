import { readFaceConfig } from '../../app/config.ts';

/** How text is shown on a stream. */
export interface Look {
  readonly colour: boolean;
  readonly width: number;
}

/** Colour where a terminal shows it and nobody asked to be spared, and the terminal's width. */
export function lookOf(stream: NodeJS.WriteStream): Look {
  return { colour: Boolean(stream.isTTY) && readFaceConfig().colour, width: stream.columns || 100 };
}
