"""`make bench`: every figure."""

import asyncio

from benchmarks import claiming, dealing, outbox

dealing.run()
asyncio.run(claiming.run())
asyncio.run(outbox.run())
