import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** In everything of a picture that a camera or a person could have put there. */
export const CANARY = 'Kirchgasse 7';

const WIDTH = 61;
const HEIGHT = 37;

/** A picture with noise in it, so that its data hold every byte. */
function noise(): sharp.Sharp {
  const raw = Buffer.alloc(WIDTH * HEIGHT * 3);
  let seed = 7;
  for (let at = 0; at < raw.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    raw[at] = seed >> 16;
  }
  return sharp(raw, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

const EXIF = {
  IFD0: { ImageDescription: CANARY, Artist: CANARY },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 5/1 0/1', GPSProcessingMethod: CANARY },
};
const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${CANARY}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** As a phone makes one: turned, with Exif, XMP, IPTC, a comment, and a second picture behind the first. */
export async function jpeg({ progressive = false } = {}): Promise<Buffer> {
  const plain = await noise()
    .jpeg({ progressive, quality: 90 })
    .withExif(EXIF)
    .withXmp(XMP)
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const segment = (marker: number, data: string): Buffer => {
    const header = Buffer.from([0xff, marker, 0, 0]);
    header.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([header, Buffer.from(data, 'latin1')]);
  };
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xfe, `taken at ${CANARY}`),
    segment(0xed, `Photoshop 3.0\0 8BIM ${CANARY}`),
    segment(0xe2, `MPF\0 ${CANARY}`),
    // Fill bytes may stand before any marker.
    Buffer.from([0xff, 0xff]),
    plain.subarray(2),
    plain,
    Buffer.from(CANARY),
  ]);
}

/** With words and times in chunks of their own, one before and one behind the picture's data, and more behind its end. */
export async function png(): Promise<Buffer> {
  const plain = await noise().png().withExif(EXIF).withXmp(XMP).toBuffer();
  const chunk = (name: string, data: string): Buffer => {
    const body = Buffer.from(name + data, 'latin1');
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  const headed = 8 + 25;
  const end = plain.length - 12;
  return Buffer.concat([
    plain.subarray(0, headed),
    chunk('tEXt', `Author\0${CANARY}`),
    chunk('prIv', CANARY),
    plain.subarray(headed, end),
    chunk('iTXt', `Comment\0\0\0\0\0${CANARY}`),
    plain.subarray(end),
    Buffer.from(CANARY),
  ]);
}

export async function webp(): Promise<Buffer> {
  const plain = await noise().webp({ quality: 90 }).withExif(EXIF).withXmp(XMP).toBuffer();
  return Buffer.concat([plain, Buffer.from(CANARY)]);
}

/** Animated, with a comment and XMP between its frames. */
export async function gif(): Promise<Buffer> {
  const frames = Buffer.alloc(WIDTH * HEIGHT * 2 * 3);
  frames.fill(0x66, 0, frames.length / 2);
  const plain = await sharp(frames, {
    raw: { width: WIDTH, height: HEIGHT * 2, channels: 3, pageHeight: HEIGHT },
  })
    .gif({ loop: 3, delay: [100, 200] })
    .toBuffer();
  const comment = Buffer.concat([
    Buffer.from([0x21, 0xfe, CANARY.length]),
    Buffer.from(CANARY),
    Buffer.from([0]),
  ]);
  const xmp = Buffer.concat([
    Buffer.from([0x21, 0xff, 0x0b]),
    Buffer.from('XMP DataXMP'),
    Buffer.from([CANARY.length]),
    Buffer.from(CANARY),
    Buffer.from([0]),
  ]);
  const blocks = 13 + (((plain[10] ?? 0) & 0x80) === 0 ? 0 : 3 * 2 ** (((plain[10] ?? 0) & 7) + 1));
  return Buffer.concat([
    plain.subarray(0, blocks),
    comment,
    xmp,
    plain.subarray(blocks),
    Buffer.from(CANARY),
  ]);
}
