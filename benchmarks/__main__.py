"""`make bench`: every figure."""

import asyncio

from benchmarks import claiming, dealing

dealing.run()
asyncio.run(claiming.run())
