import { openFaultyVendor } from './faulty-vendor.ts';

/*
 * The faulty vendor as a process of its own, which outlives whoever orders from it. Its wishes are JSON in the
 * first argument; it sends its address to its parent and ends with it.
 */
const [, , wishes = '{}'] = process.argv;

const vendor = await openFaultyVendor(JSON.parse(wishes) as Parameters<typeof openFaultyVendor>[0]);
process.on('disconnect', () => process.exit());
process.send?.(vendor.url);
