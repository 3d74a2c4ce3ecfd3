import { signToken, type TokenMaker, type TokenSubject } from '../auth/tokenSigner';

const VALID = '12h';

/** As whom one may look at the demo desk, without proof. Only the embedded desk has them, and only in demo mode. */
export class DemoPeople {
  constructor(
    readonly all: readonly TokenSubject[],
    private readonly maker: TokenMaker,
  ) {}

  /** A token of one of them; null for anybody else. */
  async tokenOf(id: string): Promise<string | null> {
    const subject = this.all.find(({ sub }) => sub === id);
    return subject ? signToken(subject, VALID, this.maker) : null;
  }
}
