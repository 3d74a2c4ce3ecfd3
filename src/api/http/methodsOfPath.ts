/** Which methods each path has, learnt from the routes as they are registered: a wrong method is a 405, not a 404. */
export class MethodsOfPath {
  private readonly routes: { pattern: RegExp; methods: Set<string> }[] = [];
  private readonly byUrl = new Map<string, Set<string>>();

  /** @param url a route's pattern such as `/tickets/:id`; wildcards are left out, they would match everything. */
  add(url: string, method: string | string[]): void {
    if (url.includes('*')) return;
    const methods = this.byUrl.get(url) ?? this.newRoute(url);
    for (const one of [method].flat()) methods.add(one);
  }

  /** The methods of a path, sorted; empty where nothing is. */
  of(url: string): string[] {
    const path = url.split('?', 1)[0] ?? url;
    const found = this.routes.filter((route) => route.pattern.test(path));
    return [...new Set(found.flatMap((route) => [...route.methods]))].sort();
  }

  private newRoute(url: string): Set<string> {
    const source = url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('/');
    const methods = new Set<string>();
    this.byUrl.set(url, methods);
    this.routes.push({ pattern: new RegExp(`^${source}/?$`), methods });
    return methods;
  }
}
