import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public, type AuthenticatedRequest } from '../auth/auth';
import { Fails } from '../openapi/fails';
import { SignedFileQuery, ThumbnailQuery } from './fileQuery';
import { ReadFiles } from './readFiles';
import { FILE_HEADERS } from './sendFile';

const Id = (): MethodDecorator => ApiParam({ name: 'id', description: 'The file’s id.' });
const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

/** Files by their signed links, for what a browser fetches by itself: `<img>`, a download (docs/api.md, Files). */
@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly reading: ReadFiles) {}

  @Get(':id')
  @Public()
  @Id()
  @ApiOperation({ summary: 'A file by its link, whole or in part (`Range`)' })
  @ApiOkResponse({ content: { '*/*': BYTES }, headers: FILE_HEADERS })
  @ApiResponse({ status: 206, description: 'The part asked for.', content: { '*/*': BYTES } })
  @ApiResponse({ status: 304, description: 'The file is the one that is known (`If-None-Match`).' })
  @Fails('not_found', 'link_expired', 'range_not_satisfiable', 'validation_failed', 'engine_unavailable')
  async getFile(
    @Param('id') id: string,
    @Query() { token, disposition }: SignedFileQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const holder = await this.reading.holderOf(request, id, token);
    await this.reading.file(holder, id, disposition, request, reply);
  }

  @Get(':id/thumbnail')
  @Public()
  @Id()
  @ApiOperation({ summary: 'A small picture of a file by its link' })
  @ApiOkResponse({ content: { 'image/webp': BYTES } })
  @ApiResponse({ status: 304, description: 'The picture is the one that is known (`If-None-Match`).' })
  @Fails('not_found', 'link_expired', 'validation_failed', 'engine_unavailable')
  async getFileThumbnail(
    @Param('id') id: string,
    @Query() { token }: ThumbnailQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const holder = await this.reading.holderOf(request, id, token);
    await this.reading.thumbnail(holder, id, request, reply);
  }
}
