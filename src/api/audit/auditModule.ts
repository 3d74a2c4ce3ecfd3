import { Module } from '@nestjs/common';
import { AuditController } from './auditController';
import { AuditReading } from './auditReading';

@Module({ controllers: [AuditController], providers: [AuditReading] })
export class AuditModule {}
