import { spawn } from 'node:child_process';

/** A command that could not be run, failed or took too long. The message is one line, made of the command's own last words. */
export class CommandFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandFailed';
  }
}

export interface RunResult {
  code: number | null;
  /** stdout and stderr as they came, the last 64 KiB. */
  output: string;
}

const KEPT = 64 * 1024;

/** Runs a command to its end, whatever its exit code. Throws CommandFailed where it cannot be started or outlives `timeoutMs`. */
export function run(command: string, args: string[], timeoutMs: number): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    let output = '';
    let timedOut = false;
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    const take = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-KEPT);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(new CommandFailed(`${command} cannot be run (${error.message})`));
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      if (timedOut) reject(new CommandFailed(`${command} gave no answer within ${timeoutMs / 1000} s`));
      else resolve({ code, output });
    });
  });
}

/** Like run, and a non-zero exit is a CommandFailed too, with the last line that the command said. */
export async function runOrFail(command: string, args: string[], timeoutMs: number): Promise<string> {
  const { code, output } = await run(command, args, timeoutMs);
  if (code === 0) return output;
  const said = output.trim().split('\n').at(-1)?.trim();
  throw new CommandFailed(`${command} ended with ${code ?? 'a signal'}${said ? `: ${said}` : ''}`);
}
