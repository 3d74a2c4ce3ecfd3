import { ApiProperty } from '@nestjs/swagger';

export class IssuerView {
  @ApiProperty({ description: 'Its identifier; `/.well-known/openid-configuration` is below it.' })
  issuer!: string;

  @ApiProperty({ description: 'Of the web client: public, code flow with PKCE.' })
  clientId!: string;

  @ApiProperty({ description: 'What is asked for, with spaces between.', example: 'openid profile email' })
  scope!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The API as the issuer calls it (`resource`, RFC 8707); null where it need not be named.',
  })
  resource!: string | null;
}

export class SignInConfigurationAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: IssuerView, nullable: true, description: 'Where people sign in; null for nowhere.' })
  issuer!: IssuerView | null;

  @ApiProperty({ description: 'Whether it is a demo desk, whose people are at `/demo/people`.' })
  demo!: boolean;
}
