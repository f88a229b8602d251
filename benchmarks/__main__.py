"""`make bench`: every figure."""

import asyncio

from benchmarks import claiming, dealing, deciding, likeness, outbox, people

dealing.run()
asyncio.run(claiming.run())
asyncio.run(outbox.run())
asyncio.run(deciding.run())
asyncio.run(likeness.run())
asyncio.run(people.run())
