"""Words for persons, for organisations and for those we work with, in several languages."""

from services.rules.words.lexicon import lexicon, phrases

TITLES = lexicon(
    """
    mr mrs ms miss mx dr doctor prof professor sir madam dame lord lady rev reverend father brother
    sister captain capt sergeant sgt corporal cpl lieutenant lt major maj colonel col skipper officer constable auntie aunty aunt uncle nana granny grandma grandpa
    grandad mama papa chef coach ji bhai didi saheb sahib baba herr frau fr doktor dipl ing monsieur
    madame mademoiselle mme mlle mons m maitre senor senora senorita sr sra srta don dona doña seu
    senhor senhora dottor dottoressa signor signora sig mevrouw meneer dhr mw pan pani san sensei oma
    opa tante onkel tata sheikh imam rabbi pastor pater judge nurse
    """
)
"""Forms of address: whoever has one is a person."""

ROLES = lexicon(
    # English
    """
    person man woman boy girl lad lass kid child toddler teenager teen pensioner guy gal bloke chap
    fella lady gent gentleman mum mom mother dad father parent son daughter brother sister twin grandson
    granddaughter grandmother grandfather husband wife widow widower fiance fiancee bride groom couple
    pair friend neighbour neighbor tenant landlord landlady lodger stranger regular caller newcomer
    visitor guest passenger patient pupil student apprentice trainee intern graduate teacher tutor
    lecturer professor headteacher headmaster headmistress principal nurse midwife doctor surgeon
    dentist vet pharmacist therapist physio carer caretaker janitor cleaner porter warden guard
    concierge receptionist secretary clerk assistant administrator admin bookkeeper accountant treasurer
    auditor lawyer solicitor notary judge officer policeman policewoman firefighter fireman soldier
    sailor captain skipper pilot driver courier postman postwoman mailman conductor mechanic engineer
    technician electrician plumber carpenter joiner roofer builder bricklayer mason painter decorator
    tiler welder smith blacksmith locksmith tailor seamstress weaver knitter cobbler shoemaker potter
    glazier upholsterer gardener florist farmer fisherman fisher beekeeper shepherd forester miller
    baker butcher cook chef waiter waitress barista bartender barmaid innkeeper host hostess brewer
    vintner grocer shopkeeper stallholder trader merchant buyer owner founder director manager
    supervisor foreman forewoman boss chief head leader organiser organizer coordinator planner chair
    chairman chairwoman president mayor councillor librarian curator archivist editor journalist writer
    author poet printer photographer designer architect illustrator artist sculptor musician singer
    drummer guitarist pianist violinist cellist organist dancer actor actress coach trainer referee
    player runner cyclist swimmer rower climber jogger walker surfer skater scientist researcher chemist
    biologist programmer developer analyst consultant operator inspector surveyor priest vicar pastor
    nun monk imam rabbi sexton undertaker volunteer member customer client contact beginner expert
    veteran refugee nanny babysitter stylist hairdresser barber beautician masseuse optician broker
    agent dispatcher storekeeper storeman warehouseman docker stevedore miner elder matron steward
    stewardess usher bouncer busker collector crafter maker mender hobbyist traveller traveler tourist
    biker rider commuter shopper someone somebody newlyweds grandparents parents quizmaster choirmaster
    """,
    # German, Dutch
    """
    mann frau dame herr junge madchen kind mutter vater tochter sohn bruder schwester oma opa rentner*
    schuler* student* azubi lehrling lehrer* pfleger* krankenschwester arzt arztin hebamme hausmeister*
    fahrer* chef* leiter* inhaber* wirt* koch kochin backer* gartner* bauer bauerin schreiner* tischler*
    meister* geselle nachbar* sachbearbeiter* mitarbeiter* einkaufer* buchhalter* stammgast kundin kunde
    besitzer* jemand verkaufer* typ bursche postbote briefträger* vrouw jongen meisje moeder vader
    buurman buurvrouw eigenaar klant iemand
    """,
    # French, Spanish, Portuguese, Italian
    """
    homme femme monsieur dame garcon fille mere pere fils frere soeur voisin* infirmier* medecin
    gardien* chauffeur* directeur directrice gerant* patron* proprietaire boulanger* client cliente
    habitue* etudiant* professeur* maitresse responsable vendeur* jeune vieux vieille petit* quelqu
    hombre mujer senor senora chico chica nino nina muchach* joven abuel* madre padre hijo hija hermano
    hermana vecin* enfermer* medic* doctor* conductor* chofer duen* jefe jefa gerente encargad* panader*
    client* alumn* estudiante profesor* maestr* viejit* vendedor* alguien albanil carpinter* jubilad*
    homem mulher moco moca menino menina rapaz avo mae pai filho filha irmao irma vizinh* motorista dono
    dona padeir* professor* aluno aluna alguem uomo donna signore ragazzo ragazza nonna nonno vicino
    proprietario
    """,
    # Hindi in Latin letters
    """
    bhaiya bhai didi aunty uncle dukandar wala wali ladka ladki aadmi aurat mataji
    """,
)
"""Nouns for one person: a role is enough."""

ORGANISATION_FORMS = lexicon(
    """
    ltd limited plc inc incorporated corp corporation llc llp gmbh ag kg ohg gbr ug ev sarl sas sa eurl
    snc srl spa sl slu lda bv nv oy oyj ab aps as pty pvt pte kk coop co-op cooperative cooperativa genossenschaft cia ltda eirl holding
    holdings group gruppe groupe grupo
    """
)
"""Legal forms: a name that ends in one is a firm."""

ORGANISATIONS = lexicon(
    # what firms and houses are called
    """
    company companies firm firms business businesses enterprise enterprises industries industry
    solutions systems services logistics consulting consultants partners associates agency agencies
    bureau bank banks insurance hospital clinic practice surgery pharmacy school academy college
    university institute laboratory laboratories lab labs museum gallery theatre theater library hotel
    hostel inn pub tavern brasserie bar motel restaurant cafe bistro bakery bakeries brewery butchery dairy winery distillery
    roastery shop shops store stores market supermarket mart boutique salon studio studios workshop
    workshops factory works glassworks ironworks waterworks foundry mill mills plant shipyard boatyard
    yard yards warehouse depot garage motors autos freight ferries shipping haulage transport cargo
    airlines railways taxis couriers foods catering kitchens bakehouse nurseries nursery gardens farm
    farms orchards estates properties housing builders construction contractors carpentry joinery
    roofing plumbing electrics electronics technologies technology software digital media press
    publishing publishers printers print prints textiles looms fabrics garments ceramics pottery
    furniture interiors timber steel metals plastics chemicals energy solar water utilities telecom
    foundation trust charity council ministry authority parish club society association federation union
    league centre center coldstore storage supplies supply trading traders imports exports international
    global worldwide bros brothers dental dentistry veterinary vets opticians chemists florists merchants records lettings
    recruitment analytics robotics pharma biotech telecoms airways cruises tours holidays bathrooms tiles
    flooring carpets furnishings appliances electricals tyres valeting cycles bikes fitness gym leisure cinema arts orchestra
    chapel hospice nurseries playgroup kindergarten scouts rovers athletic rugby harbour terminal borough embassy consulate
    brigade ambulance lifeboat primary secondary infants comprehensive daycare retirement choir collective
    ventures investments laundry launderette
    takeaway diner grill pizzeria gelateria chippy canteen cafeteria delicatessen deli greengrocers ironmongers newsagents
    """,
    # German, Dutch, Nordic
    """
    firma betrieb unternehmen werk werke werkstatt verlag krankenhaus klinik praxis schule hochschule
    amt behorde gemeinde verein verband stiftung backerei metzgerei gartnerei schreinerei druckerei
    brauerei gasthof buchhandlung apotheke kanzlei spedition bau handel stadtwerke kita kindergarten
    bedrijf winkel stichting vereniging gemeente ziekenhuis skola teater varv bokhandel
    """,
    # French, Spanish, Portuguese, Italian
    """
    entreprise societe maison atelier ateliers imprimerie boulangerie librairie pharmacie mairie ecole
    lycee hopital clinique cabinet magasin restaurant brasserie usine association fondation
    etablissements empresa compania taller talleres imprenta panaderia libreria farmacia ayuntamiento
    escuela colegio hospital clinica tienda restaurante fabrica asociacion fundacion grafica editora
    padaria livraria prefeitura loja oficina escola azienda ditta officina tipografia panificio comune
    scuola ospedale negozio fabbrica ristorante
    """,
)
"""What follows or precedes the name of a firm, and what an institution is called."""

SURNAMES_TOO = lexicon(
    """
    steel waters garden farm chapel harbour bikes arts tours gym bar pub inn
    mills mill banks bank marsh hall church temple park parks house bush field fields stone wood woods
    hill lane street cook baker butcher smith farmer miller carpenter mason taylor potter fisher
    shepherd brewer glass rose violet lily ivy olive ruby pearl amber coral summer autumn april may june
    august dawn joy grace faith hope ford morgan wells chase lloyd barclay bau brothers
    """
)
"""Words that stand in firms' names and in persons' names alike: alone they decide nothing."""

UNITS = lexicon(
    """
    department departments dept division unit desk office team teams committee board staff crew
    management leadership headquarters hq reception purchasing procurement accounting accounts finance
    billing payroll hr it marketing sales logistics operations support helpdesk facilities maintenance
    administration admin secretariat workforce personnel shift group squad abteilung personalabteilung
    buchhaltung einkauf verwaltung belegschaft kollegium vorstand geschaftsleitung service direction
    comptabilite achats equipe redaction departamento administracion contabilidad compras equipo
    personal direccion gerencia redaccion contabilidade diretoria ufficio reparto squadra
    amministrazione afdeling inkoop boekhouding
    """
)
"""Parts of an organisation."""

CROWDS = lexicon(
    """
    customers clients guests patients users visitors shoppers buyers regulars people folks persons
    neighbours neighbors residents parents children kids drivers teachers villagers locals inquilini vicini vecinos voisins
    nachbarn bewohner eltern padres genitori pais vizinhos buren bewoners lokatorzy sasiedzi klienci habitants riverains
    callers everyone everybody individuals members participants attendees passengers tenants pupils
    students employees workers colleagues stakeholders contacts public audience crowd queue kunden
    kundinnen gaste leute alle clientes gens tous gente todos clienti klanten mensen personas pessoas
    """
)
"""More persons than can be met at once, and where they stand."""

LOOSE_NUMBERS = lexicon(
    """
    several various many multiple numerous different all some most few lots countless loads plenty
    dozens couple both mehrere viele verschiedene alle einige plusieurs divers quelques varios varias
    muchos muchas diversos algunos vários muitos alguns diversi molti meerdere verschillende
    """
)
"""How many, without saying who."""

COLLEAGUES = lexicon(
    """
    colleague coworker co-worker teammate team-mate workmate manager boss supervisor trainee intern
    apprentice lead team-lead director deskmate buddy mentor assistant foreman kollege kollegin chef
    chefin vorgesetzter vorgesetzte azubi praktikant praktikantin teamleiter teamleiterin collegue
    collegues patron patronne cheffe stagiaire apprenti apprentie responsable colega jefe jefa companero
    companera becario becaria supervisora encargado encargada chefe estagiario estagiaria collega capo
    stagista baas leidinggevende stagiair ploeggenoot teamgenoot kolega kolezanka kierownik kierowniczka szef
    szefowa stazysta stazystka kollega underling deputy understudy predecessor successor
    """
)
"""Those we work with, when "my" or "our" stands before them."""

OURS = lexicon(
    """
    my our mein meine meinem meinen meiner unser unsere unserem unseren unserer mon ma notre nos mi
    nuestro nuestra meu minha nosso nossa mio mia nostro nostra mijn ons onze mera meri hamara min mina moj moja nasz nasza
    """
)
"""Possessives of the one who tells."""

OUR_UNITS = lexicon(
    """
    desk team department dept office warehouse workshop shop store branch counter kitchen bench crew
    back-office helpdesk support sales marketing finance accounts billing payroll hr it reception
    dispatch logistics shift firm company abteilung buchhaltung lager werkstatt filiale laden kuche
    zentrale equipe service bureau atelier magasin entrepot equipo departamento oficina almacen taller
    tienda sucursal empresa escritorio loja ufficio negozio afdeling kantoor winkel
    """
)
"""Places of ours: "Tom from our billing desk"."""

FORMER = phrases(
    """
    former
    formerly
    ex
    used to work
    worked with us
    worked for us
    worked here
    worked at our
    who left
    who quit
    who retired
    since left
    went freelance
    her own
    his own
    their own
    until last
    back then
    retired now
    now retired
    now at
    now with
    now runs
    now owns
    now has
    years ago
    war fruher
    hat gekundigt
    jetzt bei
    inzwischen bei
    maintenant chez
    desormais
    ahora en
    ahora con
    agora na
    agora no
    ora lavora
    oud-collega
    oud collega
    once our
    left us
    now works
    fruher*
    ehemalig*
    ancien*
    antigu*
    vormalig*
    voormalig*
    """
)
"""Said of somebody who was one of us and is a customer today."""

FIRST_NAMES = lexicon(
    """
    aaron abdul abigail adam adele adrian agnes ahmed aicha aisha akira alan albert alberto alejandro
    alessandro alex alexander alexandra alexis ali alice alina amara amelia amina amir amy ana anders
    andre andrea andreas andrew andrzej angela anil anita anja anna anne annette anton antonio arjun
    arthur asha astrid audrey barbara beatrice beatriz ben benjamin bernard bernd beth birgit bjorn bob
    brenda brian bruno camila carl carla carlos carmen caroline catherine cecilia charles charlotte chen
    chidi chloe chris christian christina christine claire clara claudia colin craig cristina dan daniel
    daniela david dawn deborah deepak denise diana diego dieter dominic donna doris dorothy edith
    eduardo edward elena eleni eli elias elif elisa elizabeth ella ellen emeka emil emily emma eric erik
    erika ernst esther eva evelyn fatima felix femi fernando fiona florence francesca francesco francis
    francois frank fred freya fritz gabriel gabriela gareth gary george georg gerald gerda gianni gina
    giovanni giulia gloria grace graham greta guillaume gustav hana hannah hans harold harry hassan
    heather heidi heike heinz helen helena helga henrik henry hiroshi horst hugo ian ibrahim ida ines
    ingrid irene isaac isabel isabella ismail ivan ivana jack jacob jakob james jamila jan jane janet
    jasmine javier jean jelena jennifer jens jessica jim joan joana joao joe johan johanna john jonas
    jonathan jorge jose josef joseph josh joshua joyce juan judith jules julia julian julie jurgen karen
    karim karin karl karla katarina kate katherine kathleen katrin keith kelly kenneth kevin khalid kofi
    kim klaus kristina kumar lara lars laszlo laura lauren laurent leah leila lena leo leon leonard
    leticia lewis liam lina linda lisa liz louis louise luca lucas lucia lucy luis luisa lukas magda
    magdalena mahmoud malik manuel manuela marc marco marcus maria mariam marie marina mario marion mark
    marta martha martin martina mary mateo matteo matthew matthias maureen max maya mehmet mei melanie
    mia michael michelle miguel mike mila milan mina miriam mohamed mohammed monica monika muhammad
    nadia nancy naomi natalia natalie nathan neil nicolas nicole niels nigel nikita nina noah noor nora
    norbert olaf olga oliver olivia omar oscar osman otto pablo pamela patricia patrick paul paula paulo
    pavel pedro penny peter petra philip philippe pierre piotr priya rachel rafael rahul rainer raj ralf
    ramon raquel rashid raul rebecca renate rene ricardo richard rita robert roberto robin roger roland
    rosa rose ruth ryan sabine sally sam samir samuel sandra sanjay sara sarah saskia sean sebastian
    sergio shirley sigrid silvia simon simone sofia sonia sophie stefan stefanie stella stephen steve
    steven sunita susan susanne sven svetlana tanja tariq teresa thandi theo theresa thomas tim tina
    tobias tom tomas tony tracy ursula uwe valentina valerie vanessa vera veronica victor victoria
    vikram vincent viola vivian walter wanda wendy werner will william wolfgang xavier yasmin yolanda
    yuki yusuf yvonne zahra zoe
    """
)
"""Given names that tell a person from a firm where a word could be both."""
