import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can } from '../auth/auth';
import { Fails } from '../openapi/fails';
import { PreviewAnswer } from './previewAnswer';
import { PreviewBody } from './previewBody';
import { SlaPreview } from './slaPreview';

@ApiTags('policy')
@Controller('sla')
export class SlaPreviewController {
  constructor(private readonly previews: SlaPreview) {}

  @Post('preview')
  @HttpCode(200)
  @Can('preview', 'Sla')
  @ApiOperation({ summary: 'What would be promised to a ticket; nothing is stored' })
  @ApiOkResponse({ type: PreviewAnswer })
  @Fails('bad_request', 'validation_failed', 'payload_too_large', 'unsupported_media_type')
  preview(@Body() body: PreviewBody): Promise<PreviewAnswer> {
    return this.previews.preview(body);
  }
}
