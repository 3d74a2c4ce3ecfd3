import type { TestMongod, TestTemporal } from '../../src/embedded/testServers';

/** The servers of this run, from globalSetup to globalTeardown (the same process, other modules). */
export interface RunServers {
  mongod?: TestMongod;
  temporal?: TestTemporal;
}

const holder = globalThis as typeof globalThis & { prioritySupportServers?: RunServers };

export function keepServers(servers: RunServers): void {
  holder.prioritySupportServers = servers;
}

/** Whether they have been started: another project of the same run may have asked first. */
export function serversAreKept(): boolean {
  return holder.prioritySupportServers !== undefined;
}

/** Stops what is running; nothing where nothing was started. */
export async function stopServers(): Promise<void> {
  const { mongod, temporal } = holder.prioritySupportServers ?? {};
  delete holder.prioritySupportServers;
  await Promise.all([temporal?.stop(), mongod?.stop()]);
}
