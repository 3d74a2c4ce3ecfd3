import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { touch } from '../audit/touched';
import { Can, Me } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { notFound } from '../errors/apiError';
import { Fails } from '../openapi/fails';
import { PERSON_ID } from '../validation/ids';
import { Write, Writes, type WriteIntent } from '../versions/write';
import { changesAccounts, describesOf } from './accountSystem';
import { CustomerAnswer, CustomerContextAnswer, SubscriptionAnswer } from './customerAnswer';
import { CustomerBody, SubscriptionBody } from './customerBodies';
import { Customers } from './customers';

const CustomerRef = (): MethodDecorator =>
  ApiParam({ name: 'id', description: 'The customer’s id: `sub` of their token.' });
const ACCOUNT_SYSTEM =
  'For an admin, or the account system: a token of the role `ops` with the scope `accounts`.';

/**
 * What is no id may be anything, a name even, and what the audit has it keeps for ever.
 * @throws ApiError `not_found`
 */
function touchCustomer(me: Principal, id: string): void {
  if (!PERSON_ID.test(id)) throw notFound('customer');
  touch(me, { customerId: id });
}

/** The routes of customers (docs/api.md, Customers). */
@ApiTags('customers')
@Controller('customers')
export class CustomersController {
  constructor(private readonly customers: Customers) {}

  @Get(':id')
  @Can('read', 'Customer')
  @CustomerRef()
  @ApiOperation({ summary: 'A customer with context: tier, open and past tickets, ratings, account manager' })
  @ApiOkResponse({ type: CustomerContextAnswer })
  @Fails('not_found')
  context(@Me() me: Principal, @Param('id') id: string): Promise<CustomerContextAnswer> {
    return this.customers.context(me, id);
  }

  @Put(':id')
  @Can('describe', 'Customer')
  @CustomerRef()
  @Writes()
  @ApiOperation({
    summary: 'Describe a customer, who may be new; say who looks after them, and plan check-ins',
    description:
      `${ACCOUNT_SYSTEM} A lead may set \`accountManagerId\`, \`deputyManagerId\` and \`checkIn\`. ` +
      'Name, e-mail, zone and language go together; what is left out stays.',
  })
  @ApiOkResponse({ type: CustomerAnswer })
  @Fails('not_found', 'illegal_transition')
  describe(
    @Me() me: Principal,
    @Param('id') id: string,
    @Body() body: CustomerBody,
  ): Promise<CustomerAnswer> {
    touchCustomer(me, id);
    return this.customers.describe(describesOf(me), id, body);
  }

  @Put(':id/subscription')
  @Can('subscribe', 'Customer')
  @CustomerRef()
  @Writes()
  @ApiOperation({
    summary: 'Change the tier; clocks of open tickets are planned anew',
    description: ACCOUNT_SYSTEM,
  })
  @ApiOkResponse({ type: SubscriptionAnswer })
  @Fails('not_found')
  subscribe(
    @Me() me: Principal,
    @Param('id') id: string,
    @Body() body: SubscriptionBody,
    @Write() write: WriteIntent,
  ): Promise<SubscriptionAnswer> {
    touchCustomer(me, id);
    return this.customers.subscribe(changesAccounts(me), id, body, write);
  }
}
