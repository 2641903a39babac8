/** A supplier in a process of its own, so that its work is nobody else's: `fork` it; it tells its port. */
import { startSupplier } from './bench.mjs';

const { CERT: cert, KEY: key } = process.env;

const server = await startSupplier(cert && { cert, key });
process.send(server.address().port);
process.once('disconnect', () => process.exit());
