import { findingsAbout } from '../../shared/check/findingAbout';
import { collections } from './collections';
import { fields } from './fields';

/** Makes a finding about one element of the order. */
export const about = findingsAbout(fields, collections);
