import { Module } from '@nestjs/common';
import { SignInController } from './signInController';

/** How the web client signs people in. */
@Module({ controllers: [SignInController] })
export class SignInModule {}
