"""Given names and what their owners are called by: two of one line may be one person."""

from collections.abc import Mapping
from types import MappingProxyType

_LINES = """
alexander alexandra aleksander alejandro alejandra alessandro alex alec sandy sasha xander lex ale
andrew andreas andre andy drew
anthony antonio antoine tony toni tono
antonia antonella toni nella
barbara barb babs
benjamin ben benny benji
catherine katherine kathryn katharina catalina kate katie kathy cathy kat kitty kathe
charles karl carlos charlie chuck carlito
christopher christoph christian chris kit topher
christine christina christa chris chrissie tina
daniel daniela dan danny dani
david dave davy
deborah deb debbie debs
dorothy dorothea dot dottie dora
edward eduard eduardo ed eddie ted teddy ned edu
eleanor elena helen helena nell nellie ellie lena leni lenchen
elizabeth elisabeth isabel liz lizzie beth betty betsy eliza elsa lisa lise bess lilibet sisi
emmanuel manuel manuela manu manny manolo
eugene gene
frances francis francisco francesco franziska fran frank frankie paco pancho franzi kiko chico
frederick friedrich federico fred freddie fritz fede
gabriel gabriela gabrielle gabe gabi gaby
george georg jorge giorgio schorsch
gerald gerard gerardus gerry jerry gerd gert
gregory gregor greg
harold henry heinrich hendrik harry hal hank heinz heini henk hein rik
ignacio nacho
jacob james jakob jim jimmy jamie jack jake jago
jacqueline jackie
janet jane janice jan janie
jennifer jen jenny jenn
jessica jess jessie
john johann johannes jan hans juan joao jack jackie johnny jon hannes juanito
jonathan jon jonny
joseph josef jose giuseppe joe joey sepp pepe beppe zeca
josephine josefa josefina jo josie fina pepa
joshua josh
judith judy judi jutta
kenneth ken kenny
lawrence laurence lorenz lorenzo larry laurie loz enzo
leonard leonardo leonhard leo len lenny
louis ludwig luis lou louie lutz
margaret margarete margarita margherita maggie meg peggy marge madge greta gretchen rita daisy margot
maria marie mary mimi mitzi molly polly maruja mia
martha marta patty
martin martina marty tina
matthew matthias mateo matteo matt matty teo
maximilian maximiliano maxwell max
michael michel miguel michele mike mick mickey micha migue
nathaniel nathan nate
nicholas nikolaus nicolas nicola nick nicky klaus nico niko
oliver olivia ollie olly liv
patricia patrick pat patsy paddy tricia trish paco patrizia
peter pedro pietro pete pit perico
philip philipp felipe phil pip
raymond raimund ramon ray moncho
rebecca becky becca
richard ricardo riccardo rich rick ricky dick richie
robert roberto rupert bob bobby rob robbie bert beto
rodrigo ro
ronald ron ronnie
rosalind rosemary rosa rose rosie ros rosita
samuel samantha sam sammy
sarah sara sally sadie
sebastian sebastien seb bastian basti seba
sophia sophie sofia sofie fia
stephen steven stefan stephanie esteban steve steph steffi
susan susanne suzanne susana sue susie sanne sanna
terence theresa teresa terry tess tessa resi tere
thaddeus theodore theodor theodora teodoro ted teddy theo dora teo
thomas tomas tom tommy thom
timothy tim timmy
valentine valentina val
valerie valeria val
victor victoria viktor vic vicky tori
vincent vicente vincenzo vince vin enzo
walter walt wally
wilhelm william guillermo guglielmo will bill billy willy wim liam memo guille willem
wilhelmina willemina mina minna
"""

SHORT_NAMES: Mapping[str, frozenset[int]] = MappingProxyType(
    {
        name: frozenset(number for number, line in enumerate(_LINES.splitlines()) if name in line.split())
        for name in _LINES.split()
    }
)
"""Name → the lines in which it stands."""
