import { ApiProperty } from '@nestjs/swagger';
import {
  SERVICE_SCOPES,
  type ServiceKeyDocument,
  type ServiceScope,
} from '../../../store/documents/serviceKeyDocument';

/** A key without its secret. */
export class ServiceKeyView {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: SERVICE_SCOPES, isArray: true })
  scopes!: ServiceScope[];

  @ApiProperty()
  createdBy!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the minute.' })
  lastUsedAt!: string | null;
}

export class ServiceKeyAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: ServiceKeyView })
  serviceKey!: ServiceKeyView;
}

export class NewServiceKeyAnswer extends ServiceKeyAnswer {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The key, this once: a bearer token. null when the same request is answered again.',
  })
  key!: string | null;
}

export class ServiceKeysAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [ServiceKeyView] })
  serviceKeys!: ServiceKeyView[];
}

export function serviceKeyView(key: ServiceKeyDocument): ServiceKeyView {
  return {
    id: key._id,
    name: key.name,
    scopes: key.scopes,
    createdBy: key.createdBy,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt.toISOString(),
    revokedAt: key.revokedAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  };
}
