"""Everyday words that are names as well. Written small, one of them alone is the word. Pure data."""

from typing import Final

EVERYDAY: Final = frozenset(
    # Given names.
    "mark bill will rose may june april august grace hope faith joy dawn frank grant art buck chase chip cliff dale dean don drew"
    " earl gene guy jack jean lance lane max miles nick norm pat penny pierce ray rich rob rod rusty sandy sky stew sue summer"
    " sunny victor wade ward pearl ruby amber jade ivy daisy lily violet iris olive heather holly hazel fern willow ash berry"
    # Family names.
    " hill hills wood woods field fields brook brooks ford stone young king cook baker smith bush bell ball banks bank barber"
    " bishop black white green brown gray grey gold silver bird fox wolf lamb swan crow drake fish pike cross church castle hall"
    " house mill mills miller park parks pool lake river rivers shore beach marsh moor forest heath glen vale bridge gate gates"
    " street way north south east west day winter snow frost rain storm spring long short small little strong sharp swift bright"
    " wise good best fair noble poor love heart hand hands head foot power powers price page read book carpenter cooper farmer"
    " fisher gardener hunter mason potter shepherd singer walker porter butler knight prince duke pope monk rice bean pepper salt"
    " sugar honey lemon apple major minor case close"
    # What companies are called.
    " harbour harbor port pier quay food foods bakery hotel school clinic office works shop store market group home service"
    " services system systems solutions energy water city town county union global general national first united care health lab"
    " data cloud star sun moon light fire air sea ocean blue red new old north trade travel media press design building boat boats"
    " farm garden kitchen coffee tea paper steel glass metal motor motors post rail road transport bread fresh open next one two"
    # German ones that are no nouns.
    " klein gross lang kurz jung alt neu schwarz weiss braun ernst stark schnell still hell gut".split()
)
