import { describe, expect, it } from 'vitest';
import { failure } from '../../../ground/index.ts';
import { renderFailure } from './render-failure.ts';

describe('renderFailure', () => {
  it('says what happened, then what to do, then the code', () => {
    const said = renderFailure(failure('file-not-found', { path: 'exports/' }), { colour: false, width: 80 });
    expect(said).toBe(
      'Error: There is no file or folder at exports/.\nNext:  Check the path; it is taken from the folder the command is run in.\n       (file-not-found)\n',
    );
  });

  it('does not let a file name steer the terminal', () => {
    const said = renderFailure(failure('file-not-found', { path: 'a\u001b[2J\nb' }), {
      colour: false,
      width: 80,
    });
    expect(said).toContain('a [2J b');
  });
});
