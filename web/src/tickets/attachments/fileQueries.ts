import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';

/** What nobody looks at is let go of after this, in ms. */
const KEPT = 5 * 60_000;
/** A file never changes: it is not read again when everything else is. */
const KEEPING = { staleTime: 'static', gcTime: KEPT } as const;

/** The bytes of a file, to be looked at. */
export function useFile(id: string, wanted = true) {
  return useQuery({
    ...KEEPING,
    queryKey: ['file', id],
    enabled: wanted,
    queryFn: ({ signal }): Promise<Blob> => {
      const params = { path: { id }, query: { disposition: 'inline' as const } };
      return answered<Blob>(api.GET('/api/v1/support/attachments/{id}', { params, parseAs: 'blob', signal }));
    },
  });
}

/** A small picture of a file. */
export function useThumbnail(id: string, wanted: boolean) {
  return useQuery({
    ...KEEPING,
    queryKey: ['thumbnail', id],
    enabled: wanted,
    queryFn: ({ signal }): Promise<Blob> =>
      answered<Blob>(
        api.GET('/api/v1/support/attachments/{id}/thumbnail', {
          params: { path: { id } },
          parseAs: 'blob',
          signal,
        }),
      ),
  });
}

/** Saves a file under its name: by a link of its own, so that it need not pass through the page. @throws Refusal */
export async function saveFile(id: string): Promise<void> {
  const { link } = await answered(
    api.GET('/api/v1/support/attachments/{id}/link', { params: { path: { id } } }),
  );
  window.location.assign(link.downloadUrl);
}

/** An address within the page for bytes that it holds. @param type as which they are shown, whatever they came as */
export function useObjectUrl(blob: Blob | undefined, type?: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(type === undefined ? blob : blob.slice(0, blob.size, type));
    // eslint-disable-next-line react-hooks/set-state-in-effect -- an address is made and given back outside of drawing.
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [blob, type]);
  return url;
}
