"""`python -P -m bot` is the same as `bingo`."""

from bot.cli import main

if __name__ == "__main__":
    main()
