import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy/policyModule';
import { SlaPreview } from './slaPreview';
import { SlaPreviewController } from './slaPreviewController';

@Module({ imports: [PolicyModule], controllers: [SlaPreviewController], providers: [SlaPreview] })
export class SlaPreviewModule {}
