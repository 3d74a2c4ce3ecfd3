import { scrubGif } from './gif';
import { scrubJpeg } from './jpeg';
import { scrubPng } from './png';
import { scrubWebp } from './webp';

/** A file without the metadata of its picture; one that is no picture as it is. */
export function scrubbed(type: string, source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  switch (type) {
    case 'image/jpeg':
      return scrubJpeg(source);
    case 'image/png':
      return scrubPng(source);
    case 'image/gif':
      return scrubGif(source);
    case 'image/webp':
      return scrubWebp(source);
    default:
      return source;
  }
}
