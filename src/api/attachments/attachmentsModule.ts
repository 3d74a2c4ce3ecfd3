import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/ticketsModule';
import { AttachmentAccess } from './attachmentAccess';
import { AttachmentsController } from './attachmentsController';
import { FilesController } from './filesController';
import { ReadFiles } from './readFiles';
import { Uploads } from './uploads';

@Module({
  imports: [TicketsModule],
  controllers: [AttachmentsController, FilesController],
  providers: [AttachmentAccess, ReadFiles, Uploads],
})
export class AttachmentsModule {}
