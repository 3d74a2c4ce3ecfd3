/**
 * Sends a form as `fetch` would, and tells how much of it has gone, which `fetch` cannot.
 * @param onProgress gets the part that has gone, 0 to 1
 */
export function sendWithProgress(
  form: FormData,
  onProgress: (part: number) => void,
): (request: Request) => Promise<Response> {
  return (request) =>
    new Promise((resolve, reject) => {
      const sending = new XMLHttpRequest();
      sending.open(request.method, request.url);
      request.headers.forEach((value, name) => {
        // The form brings a type of its own, with the boundary between its parts.
        if (name !== 'content-type') sending.setRequestHeader(name, value);
      });
      sending.upload.addEventListener('progress', ({ loaded, total }) => {
        if (total > 0) onProgress(loaded / total);
      });
      sending.addEventListener('load', () => {
        const type = sending.getResponseHeader('content-type');
        resolve(
          new Response(sending.responseText, {
            status: sending.status,
            statusText: sending.statusText,
            ...(type === null ? {} : { headers: { 'content-type': type } }),
          }),
        );
      });
      sending.addEventListener('error', () => reject(new TypeError('the connection was cut')));
      sending.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      request.signal.addEventListener('abort', () => sending.abort());
      sending.send(form);
    });
}
