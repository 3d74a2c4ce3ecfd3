import { PageQuery } from '../../lists/pageQuery';

export class TimelineQuery extends PageQuery {}
