import type { ProblemDocument, UploadedFile } from '../../../../api/answers.ts';
import { at, Refused, withQuery } from '../../../client/ask.ts';

/** Sends a file and says how much of it has gone; fetch cannot say that. Fails with `Refused`, or with an abort. */
export function uploadFile(
  workspace: string,
  file: File,
  { signal, onSent }: { readonly signal: AbortSignal; onSent(share: number): void },
): Promise<UploadedFile> {
  const path = withQuery(at(workspace, 'files'), { name: file.name });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const refuse = (problem: Partial<ProblemDocument>): void =>
      reject(new Refused({ ...unanswered, ...problem }));
    request.open('POST', path);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-tieout-request', '1');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onSent(total === 0 ? 1 : loaded / total),
    );
    request.upload.addEventListener('load', () => onSent(1));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (request.status >= 200 && request.status < 300) resolve(answer as UploadedFile);
      else refuse((answer ?? { status: request.status }) as Partial<ProblemDocument>);
    });
    request.addEventListener('error', () => refuse({}));
    request.addEventListener('abort', () => reject(signal.reason));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) reject(signal.reason);
    else request.send(file);
  });
}

const unanswered: ProblemDocument = {
  type: 'about:blank',
  title: 'The file did not arrive',
  status: 0,
  detail: 'The file did not arrive.',
  hint: 'It may be larger than the server takes, or the server is not running. Try again.',
  instance: '',
  code: 'server-unreachable',
  requestId: '',
};
