import { Controller, Get, Module, Post } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { ROLES } from '../../domain/vocabulary';
import { ApiModule } from '../../src/api/apiModule';
import { TestDesk } from './desk';
import { documentedRoutes, faultsOfRules, watchRoutes } from './routeWalk';

/** Routes as somebody writes them who forgot that each needs a rule. */
@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): object {
    return { words: 'of everybody' };
  }

  @Post(':id')
  @ApiExcludeEndpoint()
  write(): object {
    return { written: true };
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

describe('a route that somebody forgot a rule for', () => {
  let desk: TestDesk;
  let served: Set<string>;
  beforeAll(async () => {
    const watched = watchRoutes();
    const of = ApiModule.of.bind(ApiModule);
    jest.spyOn(ApiModule, 'of').mockImplementation((...given) => {
      const root = of(...given);
      return { ...root, imports: [...(root.imports ?? []), ForgottenModule] };
    });
    desk = await TestDesk.start();
    served = watched();
    jest.restoreAllMocks();
  });
  afterAll(() => desk.stop());

  it('is found by the walk over all routes, also where the document does not tell of it', async () => {
    expect(faultsOfRules(served, await documentedRoutes(desk))).toEqual([
      'GET /api/v1/support/forgotten has no rule',
      'POST /api/v1/support/forgotten/{id} is not in the document',
    ]);
  });

  it('is refused to everybody', async () => {
    for (const role of ROLES) {
      const token = await desk.token({ sub: `some-${role}`, role, level: 3 });
      const answers = [
        await desk.request('GET', '/forgotten', { token }),
        await desk.request('POST', '/forgotten/1', { token, body: {} }),
      ];
      expect([role, ...answers.map(({ status }) => status)]).toEqual([role, 403, 403]);
    }
    expect((await desk.request('GET', '/forgotten')).status).toBe(401);
  });
});
