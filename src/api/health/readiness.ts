/** One thing that the program cannot do its work without. */
export interface ReadinessCheck {
  /** Such as `mongodb`, `temporal`, `worker`. */
  name: string;
  isUp: () => Promise<boolean>;
}

const TIMEOUT_MS = 2000;

/** The truth about what the program depends on, asked anew each time: an old answer could be a lie. */
export class Readiness {
  constructor(private readonly checks: ReadinessCheck[]) {}

  /** Each check's name with `up` or `down`; a check that fails or takes too long is `down`. */
  async report(): Promise<Record<string, 'up' | 'down'>> {
    const results = await Promise.all(
      this.checks.map(async (check) => [check.name, await isUp(check)] as const),
    );
    return Object.fromEntries(results.map(([name, up]) => [name, up ? 'up' : 'down'] as const));
  }
}

async function isUp(check: ReadinessCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), TIMEOUT_MS);
  });
  const asked = check.isUp().catch(() => false);
  try {
    return await Promise.race([asked, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
