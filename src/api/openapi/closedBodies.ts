import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  $ref?: string;
  type?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: unknown;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

/**
 * Says of every object in a request's body in JSON that it takes no other fields than those named, as the API does (what says
 * itself what else it takes stays as it is), and that a body whose fields may all be left out may be left out itself.
 */
export function closeBodies(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const seen = new Set<Schema>();
  const named = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? schema);
  const close = (schema: Schema | undefined): void => {
    if (!schema || seen.has(schema)) return;
    seen.add(schema);
    if (schema.$ref !== undefined) close(named(schema));
    if (schema.type === 'object') schema.additionalProperties ??= false;
    for (const inner of [
      ...Object.values(schema.properties ?? {}),
      ...(schema.oneOf ?? []),
      ...(schema.anyOf ?? []),
      ...(schema.allOf ?? []),
      schema.items,
    ]) {
      close(inner);
    }
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, BodyOf>)) {
      const body = operation.requestBody;
      const schema = body?.content?.['application/json']?.schema;
      if (!body || !schema) continue;
      close(schema);
      body.required = (named(schema).required ?? []).length > 0;
    }
  }
}

interface BodyOf {
  requestBody?: { required?: boolean; content?: Record<string, { schema?: Schema }> };
}
