import { sendingOptions } from '../../shared/input/optionParameters';
import { orderLedgerOptions } from '../../shared/ledger/parameters';

/** The options of Submit; it waits two minutes for an answer, unless the option says otherwise. */
export const submitOptions = [...sendingOptions(120), ...orderLedgerOptions];
