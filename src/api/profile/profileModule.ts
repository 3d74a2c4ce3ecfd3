import { Module } from '@nestjs/common';
import { ProfileController } from './profileController';
import { Profiles } from './profiles';

@Module({ controllers: [ProfileController], providers: [Profiles] })
export class ProfileModule {}
