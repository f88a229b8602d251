"""Every threshold of every rule, in one place. A workspace keeps its own copy to relax, tighten or switch off."""

from dataclasses import dataclass
from datetime import timedelta

from services.evidence import RuleKey


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """Units stand with each threshold. Shares are parts of one."""

    switched_off: frozenset[RuleKey] = frozenset()
    """Keys of rules that are not asked in this workspace."""

    promise_phase_share: float = 0.3
    """Of the activity's minimum words, for the half that only records a promise."""

    copied_share: float = 0.72
    """Of the story's own words that also stand in the card's prompt or why."""
    copied_likeness: float = 0.8
    """Likeness of the story and the prompt, word by word and in order."""
    copied_details: int = 2
    """Details beside the prompt's own words from which a story is its own."""

    filler_variety: float = 0.42
    """Distinct words per word below which one sentence is being stretched."""
    filler_words: int = 12
    """Words from which variety can be judged."""
    filler_circles: float = 0.58
    """Of the words of meaning, the share of the three used most, from which a text turns in circles."""
    filler_circle_words: int = 18
    """Words from which that can be judged."""
    mash_share: float = 0.4
    """Of the words that no language could have."""

    sale_words: int = 3
    """Weak words of selling from which a sale is told; one strong word or a sum is enough."""
    sale_details: int = 5
    """Details outside the sentences about money from which a story stands without its sale."""
    sale_density: float = 0.11
    """The same per word of the whole story."""
    sale_boast: float = 1.6
    """How many times as much must be left where the teller's own figures are the point."""
    sale_punch_line: float = 1.3
    """The same where more words than that tell of the sale, or the story ends with it."""

    vague_details: int = 5
    """Details from which a story is about somebody."""
    vague_turns: int = 2
    """How many turns ("never", "the only one") may count as details; as many again of the customer's own words."""
    vague_density: float = 0.08
    """Details per word from which a story is about somebody."""
    vague_start: int = 8
    """The first words, in which nobody can have said much yet."""
    vague_details_elsewhere: int = 5
    """The first of these in languages other than English, whose lists of everyday words are shorter."""
    vague_homely: float = 0.35
    """What a plain word that points at something counts, beside a detail."""
    vague_unsaid: float = 0.25
    """What a word in place of what was told ("something", "so many things") takes away."""
    vague_stressed: float = 0.5
    """What a word that only says it louder ("really") takes away."""
    vague_density_elsewhere: float = 0.12
    """The second of these in the same."""

    fog_share: float = 0.24
    """Of the words that carry meaning, those that are business fog."""
    fog_words: int = 5
    """Words of fog from which there can be too many."""
    fog_density: float = 0.12
    """Details per word from which an event shows through the fog."""

    fog_clear: float = 1.1
    """Details for each word of fog from which the same holds."""

    praise_words: int = 3
    """Words of praise from which there can be nothing else."""
    praise_density: float = 0.1
    """Details per word from which there is more than praise."""

    showing_verbs: int = 2
    """Things we explained, showed or offered from which it may be a pitch; advice counts once more."""
    showing_verbs_beside: int = 3
    """The same where the customer said or did one thing and asked nothing."""
    deeds_beside: int = 1
    """How many things of theirs that is."""
    quote_words: int = 7
    """Words of a customer's quotation above which they had their say."""
    quote_details: float = 0.4
    """Details in it for each thing we told."""

    contempt: float = 2.0
    """Weight of small signs of contempt, of different kinds, from which a story looks down on the customer."""

    promise_days: int | None = None
    """Days a promise may lie ahead; None leaves it to the activity."""

    same_words: float = 0.78
    """Likeness (0 to 1, by edits) from which two stories are one."""
    shared_runs: float = 0.55
    """Of the shorter story's three-word runs that also stand in the longer one."""
    twin_words: int = 8
    """Words below which two stories may be alike by chance."""

    photo_bits: int = 6
    """Differing bits of 64 up to which two pictures are one."""
    flat_photo_bits: int = 6
    """Set bits (or unset ones) up to which a picture is near-uniform and not compared."""

    ring_pair_claims: int = 3
    """Claims vouched between the same two people, both ways, from which somebody looks."""
    ring_pair_days: int = 14
    ring_month_claims: int = 7
    """Claims vouched between the same two people, whoever for whom, from which somebody looks once in a while."""
    ring_month_days: int = 30
    ring_circle_days: int = 3
    """Days in which three people close a circle."""

    burst_claims: int = 5
    """The claim of this number within the window calls somebody."""
    burst_window: timedelta = timedelta(minutes=30)

    fatigue_colleagues: int = 4
    """The colleague of this number with the same person in one week calls somebody."""

    audit_share: float = 0.03
    """Of the squares that rules lit, the share a person looks at once more; hints make it up to five times as likely."""

    apology_practices: frozenset[str] = frozenset({"own-the-mistake", "make-amends"})
    """Practices whose activities are apologies."""


DEFAULT = Policy()
