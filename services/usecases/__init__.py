"""What can be done, one verb a file. A use case takes a transaction and a command and answers with a page.

It neither commits nor talks to anybody outside; what is to be told is written to the outbox.
"""
