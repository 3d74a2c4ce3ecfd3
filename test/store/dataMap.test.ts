import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..', '..');

/** Collection by collection the fields that docs/privacy.md tells of. */
function dataMap(): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  let fields = new Set<string>();
  for (const line of readFileSync(path.join(ROOT, 'docs', 'privacy.md'), 'utf8').split('\n')) {
    const heading = /^### `([\w.]+)`/.exec(line)?.[1];
    if (heading !== undefined) map.set(heading, (fields = new Set()));
    else if (line.startsWith('## ')) fields = new Set();
    const [, cell = ''] = /^\| (`[^|]*)\|/.exec(line) ?? [];
    for (const [, field = ''] of cell.matchAll(/`(\w+)`/g)) fields.add(field);
  }
  return map;
}

/** Collection by collection the fields of its documents, as the types of the store have them. */
function storedFields(): Map<string, string[]> {
  const file = path.join(ROOT, 'store', 'database.ts');
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([file], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const collections = new Map<string, string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyDeclaration(node) && node.type && ts.isTypeReferenceNode(node.type)) {
      const [document] = node.type.typeArguments ?? [];
      if (document && node.type.typeName.getText() === 'mongo.Collection') {
        const type = checker.getTypeFromTypeNode(document);
        const kinds = type.isUnion() ? type.types : [type];
        const names = kinds.flatMap((kind) => kind.getProperties().map(({ name }) => name));
        collections.set(node.name.getText(), [...new Set(names)]);
      }
    }
    ts.forEachChild(node, visit);
  };
  if (source) visit(source);
  return collections;
}

describe('the data map', () => {
  it('tells of every field of every collection, and of none that is not there', () => {
    const stored = storedFields();
    expect(stored.size).toBeGreaterThanOrEqual(20);
    expect(stored.get('tickets')).toEqual(expect.arrayContaining(['subject', 'customerId', 'state']));
    const map = dataMap();
    const differences = [...stored].flatMap(([collection, fields]) => {
      const told = map.get(collection) ?? new Set();
      return [
        ...fields.filter((field) => !told.has(field)).map((field) => `untold: ${collection}.${field}`),
        ...[...told]
          .filter((field) => !fields.includes(field))
          .map((field) => `gone: ${collection}.${field}`),
      ];
    });
    expect(differences).toEqual([]);
  });
});
