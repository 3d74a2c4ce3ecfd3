/** The code of an error (`ENOENT`, gRPC's 5), undefined where it has none. By shape: Node's own errors are no `Error` of a test's realm. */
export function systemErrorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
