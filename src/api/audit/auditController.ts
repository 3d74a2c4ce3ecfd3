import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can } from '../auth/auth';
import { Fails } from '../openapi/fails';
import { AuditAnswer, AuditVerificationAnswer } from './auditAnswer';
import { AuditQueryBody } from './auditQuery';
import { AuditReading } from './auditReading';

/** The routes of the audit (docs/api.md, Audit). */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditReading) {}

  @Get()
  @Can('read', 'Audit')
  @ApiOperation({ summary: 'Who did and read what, the newest first' })
  @ApiOkResponse({ type: AuditAnswer })
  @Fails('validation_failed')
  listAudit(@Query() query: AuditQueryBody): Promise<AuditAnswer> {
    return this.audit.list(query);
  }

  @Get('verification')
  @Can('read', 'Audit')
  @ApiOperation({ summary: 'Whether every record is as it was written: none altered, removed or put in' })
  @ApiOkResponse({ type: AuditVerificationAnswer })
  verifyAudit(): Promise<AuditVerificationAnswer> {
    return this.audit.verify();
  }
}
