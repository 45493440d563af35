"""The word lists of a language that speakers are told by, read from its pack."""

from functools import cache

from claimkit.errors import LexiconError
from claimkit.lang import LanguagePack, Lexicon
from claimkit.plugins.memory import forgettable
from claimkit.speakers.words import Words


@forgettable
@cache
def words_of(lang: LanguagePack) -> Words:
    """Return the word lists of a language; read once."""
    pronouns, people = lang.lexicon("pronouns"), lang.lexicon("people")
    bodies, places = lang.lexicon("organisations"), lang.lexicon("places")
    return Words(
        personal=pronouns.values("personal"),
        relative=pronouns.values("relative"),
        owners=pronouns.values("possessive"),
        indefinite=pronouns.forms("indefinite"),
        definite=pronouns.forms("definite"),
        determiners=pronouns.forms("definite") | pronouns.forms("indefinite_determiners"),
        shares=_told(pronouns, "shares"),
        joins=pronouns.forms("coordination"),
        prepositions=pronouns.forms("prepositions"),
        possessive=tuple(sorted(pronouns.forms("possessive_endings"), key=len, reverse=True)),
        plural=tuple(sorted(pronouns.forms("plural_endings"))),
        singular=tuple(sorted(pronouns.forms("singular_endings"))),
        plural_verbs=_told(pronouns, "plural_verbs"),
        finite=_told(pronouns, "finite"),
        verb_endings=tuple(sorted(_told(pronouns, "verb_endings"))),
        introducing=_told(pronouns, "introducing"),
        pairs=_told(pronouns, "pairs"),
        asking=_asking(lang),
        speechless=_told(pronouns, "speechless"),
        time_adjuncts=_told(pronouns, "time_adjuncts"),
        time_openers=_told(pronouns, "time_openers"),
        weekdays=frozenset(lang.lexicon("calendar").values("weekdays")),
        speechless_endings=tuple(sorted(_told(pronouns, "speechless_endings"))),
        openers=pronouns.forms("openers"),
        opening_endings=tuple(sorted(_told(pronouns, "opening_endings"))),
        expletive=_told(pronouns, "expletive"),
        impersonal=tuple(sorted(_told(pronouns, "impersonal"))),
        documentary=_told(pronouns, "documentary"),
        demonstratives=_told(pronouns, "demonstratives"),
        fractions=_told(pronouns, "fractions"),
        counts=_told(pronouns, "counts"),
        quantifiers=pronouns.values("quantifiers") if "quantifiers" in pronouns.sections else {},
        partitive=pronouns.values("partitive") if "partitive" in pronouns.sections else {},
        textual=_told(pronouns, "textual"),
        topical=_told(pronouns, "topical"),
        fronted=pronouns.values("fronted") if "fronted" in pronouns.sections else {},
        questions=_told(pronouns, "questions"),
        pressing=_told(pronouns, "pressing"),
        permitting=_told(pronouns, "permitting"),
        replying=_told(pronouns, "replying"),
        trailers=pronouns.forms("trailers"),
        complements=_told(pronouns, "complements"),
        honorifics=people.values("honorifics"),
        roles=people.forms("roles"),
        modifiers=people.forms("role_modifiers"),
        role_openers=people.forms("role_openers"),
        occupations=tuple(sorted(people.forms("occupation_endings"))),
        members=people.forms("members"),
        ranks=people.forms("ranks"),
        role_complements=people.forms("role_complements"),
        nouns=people.forms("persons"),
        soft=people.forms("loose_modifiers"),
        origins=_told(people, "origins"),
        shared_roles=_told(people, "shared_roles"),
        bygone=_told(people, "bygone"),
        epithets=people.values("epithets") if "epithets" in people.sections else {},
        role_variants=people.values("role_variants"),
        genders=_genders(lang),
        given=people.forms("given_male") | people.forms("given_female"),
        given_variants=people.values("given_variants"),
        name_prefixes=people.forms("name_prefixes") | people.forms("particles"),
        particles=people.forms("particles"),
        suffixes=people.forms("suffixes"),
        stops=people.forms("stops"),
        organisations=bodies.forms("words"),
        generic=bodies.forms("generic"),
        entourages=_told(bodies, "entourages"),
        private=_told(bodies, "private"),
        outlets=_told(bodies, "outlets"),
        public=_told(bodies, "public"),
        issued=bodies.forms("issued"),
        records=_told(bodies, "records"),
        works=bodies.forms("works"),
        groups=bodies.forms("groups"),
        connectors=bodies.forms("connectors"),
        variants=bodies.values("variants"),
        states=places.forms("states"),
        demonyms=places.values("demonyms"),
        geography=places.forms("geography"),
        regions=places.forms("regions"),
        locative=_told(places, "locative"),
        place_adjectives=tuple(sorted(_told(places, "adjective_endings"))),
        place_aliases={**places.values("abbreviations"), **places.values("metonyms")},
    )


def _told(lexicon: Lexicon, section: str) -> frozenset[str]:
    """The forms of a section that a pack may leave out."""
    return lexicon.forms(section) if section in lexicon.sections else frozenset()


def _asking(lang: LanguagePack) -> frozenset[str]:
    """The cues that ask, of a pack that has words for claims."""
    try:
        return _told(lang.lexicon("claims"), "asking")
    except LexiconError:
        return frozenset()


def _genders(lang: LanguagePack) -> dict[str, str]:
    """The gender that a word of a name or role tells; words of both genders tell none."""
    people = lang.lexicon("people")
    male, female = people.forms("given_male"), people.forms("given_female")
    told = dict.fromkeys(male - female, "m") | dict.fromkeys(female - male, "f")
    told.update(people.values("role_gender"))
    told.update({word: gender for word, gender in people.values("honorifics").items() if gender})
    return told
