"""Polish words that fit anybody. Stems do most of the work, since every word has many endings."""

from services.rules.words.lexicon import lexicon

POLISH_GRAMMAR = lexicon("""
    i a w we z ze na do od po za o u przy przed nad pod bez dla przez między oraz ale lub albo czy że żeby aby bo
    więc jednak jak jako kiedy gdy gdzie co kto który która które którego której których którym którą czego czym
    nie tak się sobie sobą siebie ja mnie mi mną ty ciebie tobie on ona ono oni one jego jej ich jemu im nim nią
    nimi niej niego nich my nas nam nami wy was wam mój moja moje mojego mojej moim nasz nasza nasze naszej naszego
    swój swoje swoją swojego swojej swoim ten ta to te ci tego tej tym tych temu tą tę tamten tamta taki taka takie
    jest są był była było byli były być będzie będę mam ma mamy mają miał miała mieli mieć może mogę można mógł
    mogła trzeba chce chcę chciał chciała bardzo dużo więcej mniej najbardziej wiele wielu kilka trochę tylko też
    także również już jeszcze zawsze nigdy często czasem czasami teraz potem później wtedy dziś dzisiaj wczoraj
    jutro tu tutaj tam wszystko wszystkie wszyscy wszystkim każdy każda każde inny inna inne innego sam sama samo
    coś ktoś nic nikt jeden jedna dwa dwie obie oboje oba razem znowu znów nawet właśnie prawie około niż zwykle
    dlatego ponieważ podczas naprawdę całkiem dość zbyt pan pani pana panią panu państwo po prostu
    """)
"""Function words."""

POLISH = lexicon("""
    powied* mówi* mówił* opowi* rozmaw* rozmow* pyta* zapyta* odpowi* słucha* wysłucha* usłysz* słysz* wiem wie wiedz*
    dowiedzi* myśl* czuł* poczu* czuj* widzi* widać zobacz* patrz* pomóc pomog* pomag* pracy praca pracę pracow* robi*
    zrobi* pokaz* dzieli* podzieli* ucz* nauczy* rozumi* zrozumi* wyjaśni* zauważ* zacz* zaczyn* końc* skończ* zosta*
    spotka* dzwoni* zadzwoni* dzięk* podzięk* ciesz* ucieszy* mam* nadziej* ufa* zaufa* wierz* zgadza* zgodz* plan*
    omówi* propon* zaproponow* poleci* popraw* zmieni* zmian* da* dał* bra* wzi* przysz* przyjdź* poszł* poszedł* wrócił*
    odpow* rozwiąz* klient* człowiek* ludzi* ludzie osob* kobiet* mężczyzn* firm* zesp* usług* produkt* problem*
    pytani* czas* dzień dnia dni tygod* miesi* rok* lat chwil* moment* minut* godzin* relacj* kontakt* więź więzi
    pomysł* potrzeb* oczekiwa* cel* możliwo* doświadcz* sytuac* temat* spraw* rzecz* sposób sposob* wynik* różnic*
    postęp* sukces* warto* jakoś* uwag* zainteres* trosk* rad* szacun* szczer* otwar* cierpliw* życzliw* przyjaz*
    serdecz* ciepł* uśmiech* śmia* atmosfer* krok* zadan* projekt* świat* życi* serc* głow* słow* wiadomoś* przyszł*
    dobr* lepi* lepsz* najlep* świet* wspania* cudown* super fajn* mił* przyjemn* szczęśliw* zadowol* wdzięczn*
    pozytywn* ważn* wyjątk* jedyn* cenn* przydat* ciekaw* interes* prawdziw* głębok* głębi* siln* now* star* duż*
    mał* dług* krótk* wysok* dobrz* złe zły pewn* jasn* gotow* różn* osobist* ludzk* wspóln* trudn* łatw* prost*
    poświęc* pozwoli* pozwal* okaz* stara* chętn* spokojn* spokoj* atmosf* docen* jedn* drug* obsług* porozma*
    poczuci* wrażeni* nawiąz* zbudow* budow* bliż* blisk* odkry* okazj* uczuc* emocj* zaangaż* wspar* wspiera*
    """)
"""Talk, feeling, people and worth in general."""
