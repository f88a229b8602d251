"""What proposes the claims to compare: never too few, measured on stories in many languages."""
# ruff: noqa: RUF001 -- letters of other scripts are what this is about

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import PersonId
from services.evidence import Evidence, Named
from services.rules.policy import DEFAULT
from services.rules.signals.similarity import may_be_one, same_story
from services.sketches import KEPT, copy_trait, customer_traits, missed, pieces, sketch_of, traits_of

DAY = date(2026, 11, 25)
STORIES = {
    "English": "Her kiln cracked on Sunday, so she bakes at her sister's until May and walks back with the tray over her"
    " head. She asked whether we could bring the next order to the back door, since the front step is gone.",
    "German": "Ihr Ofen ist am Sonntag gesprungen, deshalb backt sie bis Mai bei ihrer Schwester und trägt das Blech über"
    " dem Kopf nach Hause. Sie fragte, ob wir die nächste Bestellung an die Hintertür bringen könnten.",
    "Polish": "W niedzielę pękł jej piec, więc do maja piecze u siostry i wraca z blachą na głowie przez całe osiedle."
    " Zapytała, czy następne zamówienie możemy przywieźć pod tylne drzwi, bo stopień od frontu się zapadł.",
    "Turkish": "Fırını pazar günü çatlamış, bu yüzden mayısa kadar kız kardeşinin evinde pişiriyor ve tepsiyi başının"
    " üstünde taşıyarak dönüyor. Bir sonraki siparişi arka kapıya getirip getiremeyeceğimizi sordu.",
    "Greek": "Ο φούρνος της ράγισε την Κυριακή, γι' αυτό ψήνει μέχρι τον Μάιο στην αδελφή της και γυρίζει με το ταψί πάνω"
    " από το κεφάλι της. Ρώτησε αν μπορούμε να φέρουμε την επόμενη παραγγελία στην πίσω πόρτα.",
    "Russian": "В воскресенье у неё треснула печь, поэтому до мая она печёт у сестры и несёт противень домой над головой."
    " Она спросила, можем ли мы привезти следующий заказ к задней двери, потому что крыльцо провалилось.",
    "Arabic": "تشقق فرنها يوم الأحد لذلك تخبز عند أختها حتى شهر مايو وتعود بالصينية فوق رأسها عبر الحي كله وسألت إن كان"
    " بإمكاننا إحضار الطلب القادم إلى الباب الخلفي لأن الدرجة الأمامية انكسرت في العاصفة",
    "Hindi": "रविवार को उनकी भट्ठी में दरार आ गई, इसलिए वे मई तक अपनी बहन के यहाँ सेंकती हैं और थाली सिर पर रखकर घर लौटती हैं।"
    " उन्होंने पूछा कि क्या हम अगला सामान पीछे के दरवाज़े पर ला सकते हैं क्योंकि आगे की सीढ़ी टूट गई है।",
    "Korean": "일요일에 가마가 갈라져서 오월까지는 언니네 집에서 빵을 굽고 쟁반을 머리에 이고 돌아온다고 했다. 앞 계단이 무너졌으니"
    " 다음 주문은 뒷문으로 가져다줄 수 있는지 물었고 우리는 그렇게 하기로 약속했다.",
    "Chinese": "她的窑在星期天裂开了，所以五月以前她都在姐姐家里烤面包，然后把托盘顶在头上走回家。她问我们下一次能不能把货"
    "送到后门，因为前面的台阶在暴风雨里塌了，还没有人来修理。",
    "Japanese": "日曜日に窯が割れたので、五月までは姉の家でパンを焼いて、天板を頭の上に載せて歩いて帰るそうです。次の注文は"
    "裏口まで運んでもらえないかと聞かれました。玄関の段が嵐で崩れてしまったからです。",
    "Thai": "เตาของเธอแตกเมื่อวันอาทิตย์ เธอจึงอบขนมที่บ้านพี่สาวจนถึงเดือนพฤษภาคม แล้วเดินกลับบ้านโดยเอาถาดวางไว้บนศีรษะ"
    " เธอถามว่าครั้งหน้าเราจะเอาของไปส่งที่ประตูหลังได้ไหมเพราะบันไดหน้าพังไปแล้ว",
}
WITHOUT_BLANKS = {"Chinese", "Japanese", "Thai"}


def units(language: str) -> list[str]:
    story = STORIES[language]
    return list(story) if language in WITHOUT_BLANKS else story.split()


def retold(language: str, share: float, chance: random.Random) -> str:
    """The story with this share of its words, or signs, replaced by others of the same story."""
    said = units(language)
    told = [chance.choice(said) if chance.random() < share else unit for unit in said]
    return ("" if language in WITHOUT_BLANKS else " ").join(told)


@pytest.mark.parametrize("language", STORIES)
def test_what_the_rules_call_one_story_is_proposed_in_every_language(language: str) -> None:
    chance = random.Random(f"retold in {language}")
    told = [retold(language, chance.uniform(0.05, 0.4), chance) for _ in range(400)]
    one = [text for text in told if same_story(text, STORIES[language], DEFAULT)]
    assert len(one) > 150
    kept = sketch_of(STORIES[language])
    assert sum(bool(kept & sketch_of(text)) for text in one) / len(one) >= 0.99
    assert all(may_be_one(text, STORIES[language]) for text in one)


@pytest.mark.parametrize("language", STORIES)
def test_case_accents_and_stops_change_nothing(language: str) -> None:
    plain = STORIES[language].replace("ı", "i")
    shouted = Evidence(learned=plain.upper().replace(",", " ,").replace("É", "E"))
    assert copy_trait(shouted) == copy_trait(Evidence(story=plain))


def test_strangers_have_nothing_in_common() -> None:
    sketches = [sketch_of(story) for story in STORIES.values()]
    assert len(frozenset().union(*sketches)) == sum(map(len, sketches))


@given(st.integers(8, 400), st.data())
def test_the_more_two_stories_share_the_surer_they_are_proposed(pairs: int, data: st.DataObject) -> None:
    shared = data.draw(st.integers(1, pairs))
    assert 0 <= missed(shared, pairs) <= missed(shared - 1, pairs) <= 1
    assert missed(shared, pairs) <= (1 - shared / pairs) ** KEPT + 1e-12


def any_words(chance: random.Random, count: int) -> str:
    return " ".join(f"{chance.randrange(10**6):06}" for _ in range(count))


@pytest.mark.parametrize(("block", "rest"), [(3, 35), (11, 35), (21, 79)])
def test_stories_are_missed_no_more_often_than_is_told(block: int, rest: int) -> None:
    """Stories of random words of which a block is the same in both; strangers but for that."""
    chance = random.Random(4)
    tries, lost = 400, 0
    for _ in range(tries):
        same = any_words(chance, block)
        one, other = (sketch_of(f"{same} {any_words(chance, rest)}") for _ in range(2))
        lost += not one & other
    assert 0 < lost / tries <= missed(block - 1, 2 * rest + block - 1)


@given(st.text(max_size=300), st.text(max_size=60), st.text(max_size=60))
def test_any_text_has_traits_that_fit_the_database(story: str, customer: str, company: str) -> None:
    evidence = Evidence(story=story, customer=customer, company=company, witnesses=(PersonId("UB"),))
    traits = traits_of(PersonId("UA"), evidence, DAY)
    assert all(-(2**63) <= trait < 2**63 for trait in traits)
    assert len(sketch_of(story)) <= KEPT
    assert traits == traits_of(PersonId("UA"), evidence, DAY)


def test_a_customer_is_known_again_by_any_word_of_the_name_in_the_same_week_only() -> None:
    met = customer_traits(Evidence(customer="Sra. Beatriz Falcão", company="Gráfica Gaivotas"), DAY)
    assert met & customer_traits(Evidence(customer="B. Falcao"), DAY.replace(day=23))
    assert met & customer_traits(Evidence(customer="Kemal", also=(Named(name="Beatriz"),)), DAY)
    assert not met & customer_traits(Evidence(customer="Beatriz Falcão"), DAY.replace(day=30))


def test_words_are_pieces_and_unspaced_stretches_are_whole() -> None:
    assert pieces("L'été, 2 cafés: ありがとう!") == ("l", "ete", "2", "cafes", "ありかとう")
