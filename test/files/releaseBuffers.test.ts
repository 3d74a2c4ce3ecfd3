import { bufferRelease } from '../../src/files/releaseBuffers';

const MIB = 1024 * 1024;

describe('bufferRelease', () => {
  it('has buffers given back that nobody holds, every 2 MiB', () => {
    const release = bufferRelease();
    // What earlier work left behind.
    release(2 * MIB);
    const { arrayBuffers: before } = process.memoryUsage();
    for (let index = 0; index < 8; index += 1) Buffer.alloc(MIB, index);
    expect(process.memoryUsage().arrayBuffers - before).toBeGreaterThanOrEqual(7 * MIB);
    release(MIB);
    expect(process.memoryUsage().arrayBuffers - before).toBeGreaterThanOrEqual(7 * MIB);
    release(MIB);
    // They are given back beside the program: the next collection waits until that is done.
    release(2 * MIB);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * MIB);
  });
});
