"""What a person reads, as lines."""

from bot.practice.reading import mentions, words
from tests.bot.practice.bolt_app import actions, button, field_block, plain
from tests.bot.practice.payload_table import option, rich, section, select


def test_words_come_in_reading_order() -> None:
    blocks = [
        {"type": "header", "text": plain("Card")},
        section(text=plain("Hello"), fields=[plain("one"), plain("two")], accessory=button("Go")),
        {
            "type": "table",
            "rows": [
                [
                    {"type": "raw_text", "text": "A"},
                    rich({"type": "text", "text": "B "}, {"type": "emoji", "name": "tada"}),
                ]
            ],
        },
        {"type": "image", "alt_text": "a card", "image_url": "https://a.example/a.png"},
        field_block(
            "Who", select(options=[option(text="Asta")], placeholder=plain("Choose")), hint=plain("Anyone")
        ),
        actions(button("Claim")),
        {"type": "markdown", "text": "# done"},
    ]
    assert words(blocks) == [
        "Card", "Hello", "one", "two", "Go", "A", "B :tada:", "a card", "Who", "Anyone", "Choose", "Asta", "Claim", "# done",
    ]  # fmt: skip


def test_mentions_are_found_where_they_are_live() -> None:
    blocks = [
        section(text=plain("<!channel> is only text")),
        section(text={"type": "mrkdwn", "text": "<@U0BEN> and &lt;!here&gt; and <!subteam^S0ALL>"}),
        rich({"type": "user", "user_id": "U0AMARA"}, {"type": "broadcast", "range": "here"}),
    ]
    assert mentions(blocks) == ["<@U0BEN>", "<!subteam^S0ALL>", "<@U0AMARA>", "<@here>"]
