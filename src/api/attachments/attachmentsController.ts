import { Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { Fails } from '../openapi/fails';
import { Write, Writes, type WriteIntent } from '../versions/write';
import { AttachmentAnswer, FileLinkAnswer } from './attachmentAnswer';
import { FileQuery } from './fileQuery';
import { ReadFiles } from './readFiles';
import { FILE_HEADERS } from './sendFile';
import { Uploads } from './uploads';

const Id = (): MethodDecorator => ApiParam({ name: 'id', description: 'The file’s id.' });
const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

/** The routes of files (docs/api.md, Files). */
@ApiTags('files')
@Controller('attachments')
export class AttachmentsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly reading: ReadFiles,
  ) {}

  @Post()
  @Can('upload', 'Attachment')
  @Writes()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', description: 'At most 25 MiB.' } },
    },
  })
  @ApiOperation({ summary: 'Upload a file, to be sent by its id with a ticket or a message' })
  @ApiCreatedResponse({ type: AttachmentAnswer })
  @Fails('file_infected')
  uploadAttachment(
    @Me() me: Principal,
    @Req() request: FastifyRequest,
    @Write() write: WriteIntent,
  ): Promise<AttachmentAnswer> {
    return this.uploads.take(me, request, write);
  }

  @Get(':id')
  @Can('read', 'Attachment')
  @Id()
  @ApiOperation({ summary: 'A file, whole or in part (`Range`)' })
  @ApiOkResponse({ content: { '*/*': BYTES }, headers: FILE_HEADERS })
  @ApiResponse({ status: 206, description: 'The part asked for.', content: { '*/*': BYTES } })
  @ApiResponse({ status: 304, description: 'The file is the one that is known (`If-None-Match`).' })
  @Fails('not_found', 'range_not_satisfiable', 'validation_failed')
  getAttachment(
    @Me() me: Principal,
    @Param('id') id: string,
    @Query() { disposition }: FileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.reading.file(me, id, disposition, request, reply);
  }

  @Get(':id/thumbnail')
  @Can('read', 'Attachment')
  @Id()
  @ApiOperation({ summary: 'A small picture of a picture or of the first page of a PDF' })
  @ApiOkResponse({ content: { 'image/webp': BYTES } })
  @ApiResponse({ status: 304, description: 'The picture is the one that is known (`If-None-Match`).' })
  @Fails('not_found')
  getThumbnail(
    @Me() me: Principal,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.reading.thumbnail(me, id, request, reply);
  }

  @Get(':id/link')
  @Can('read', 'Attachment')
  @Header('cache-control', 'no-store')
  @Id()
  @ApiOperation({ summary: 'Addresses of a file for a browser, which need no token and are over in minutes' })
  @ApiOkResponse({ type: FileLinkAnswer })
  @Fails('not_found')
  linkAttachment(@Me() me: Principal, @Param('id') id: string): Promise<FileLinkAnswer> {
    return this.reading.link(me, id);
  }
}
