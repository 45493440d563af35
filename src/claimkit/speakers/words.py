"""The words of a language that speakers are told by: what each list holds, and what follows."""

from collections.abc import Mapping

import attrs

GENDERED = ("m", "f")


@attrs.frozen(kw_only=True, eq=False)
class Words:
    """Word lists, lower case except for places. Tables map a word to what it tells.

    One for each language, told apart by identity, so that results can be kept by it.
    """

    personal: Mapping[str, str]
    relative: Mapping[str, str]
    owners: Mapping[str, str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    determiners: frozenset[str]
    shares: frozenset[str]
    joins: frozenset[str]
    prepositions: frozenset[str]
    possessive: tuple[str, ...]
    plural: tuple[str, ...]
    singular: tuple[str, ...]
    plural_verbs: frozenset[str]
    finite: frozenset[str]
    verb_endings: tuple[str, ...]
    introducing: frozenset[str]
    pairs: frozenset[str]
    asking: frozenset[str]
    speechless: frozenset[str]
    time_adjuncts: frozenset[str]
    time_openers: frozenset[str]
    weekdays: frozenset[str]
    speechless_endings: tuple[str, ...]
    openers: frozenset[str]
    opening_endings: tuple[str, ...]
    expletive: frozenset[str]
    impersonal: tuple[str, ...]
    documentary: frozenset[str]
    demonstratives: frozenset[str]
    fractions: frozenset[str]
    counts: frozenset[str]
    quantifiers: Mapping[str, str]
    partitive: Mapping[str, str]
    textual: frozenset[str]
    topical: frozenset[str]
    fronted: Mapping[str, str]
    questions: frozenset[str]
    pressing: frozenset[str]
    permitting: frozenset[str]
    replying: frozenset[str]
    trailers: frozenset[str]
    complements: frozenset[str]
    honorifics: Mapping[str, str]
    roles: frozenset[str]
    modifiers: frozenset[str]
    role_openers: frozenset[str]
    occupations: tuple[str, ...]
    members: frozenset[str]
    ranks: frozenset[str]
    soft: frozenset[str]
    origins: frozenset[str]
    shared_roles: frozenset[str]
    epithets: Mapping[str, str]
    bygone: frozenset[str]
    role_complements: frozenset[str]
    nouns: frozenset[str]
    role_variants: Mapping[str, str]
    genders: Mapping[str, str]
    given: frozenset[str]
    given_variants: Mapping[str, str]
    name_prefixes: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    stops: frozenset[str]
    organisations: frozenset[str]
    generic: frozenset[str]
    entourages: frozenset[str]
    private: frozenset[str]
    outlets: frozenset[str]
    public: frozenset[str]
    issued: frozenset[str]
    records: frozenset[str]
    works: frozenset[str]
    groups: frozenset[str]
    connectors: frozenset[str]
    variants: Mapping[str, str]
    states: frozenset[str]
    demonyms: Mapping[str, str]
    place_aliases: Mapping[str, str]
    geography: frozenset[str]
    regions: frozenset[str]
    locative: frozenset[str]
    place_adjectives: tuple[str, ...]

    articles: frozenset[str] = attrs.field(init=False)
    linking: frozenset[str] = attrs.field(init=False)
    subjects: frozenset[str] = attrs.field(init=False)
    parties: frozenset[str] = attrs.field(init=False)
    telling: frozenset[str] = attrs.field(init=False)
    role_parts: frozenset[str] = attrs.field(init=False)
    offices: frozenset[str] = attrs.field(init=False)
    persons: frozenset[str] = attrs.field(init=False)
    documents: frozenset[str] = attrs.field(init=False)
    role_forms: Mapping[str, tuple[str, ...]] = attrs.field(init=False)

    @articles.default
    def _articles(self) -> frozenset[str]:
        """Determiners that cannot stand alone."""
        return self.determiners - self.indefinite

    @linking.default
    def _linking(self) -> frozenset[str]:
        """The small words inside names of bodies only."""
        return self.connectors - self.particles

    @subjects.default
    def _subjects(self) -> frozenset[str]:
        """Personal pronouns in the form that only a subject has."""
        return frozenset(self.owners.values()) - frozenset(
            word for word, told in self.personal.items() if told in {"hearer", "thing"}
        )

    @parties.default
    def _parties(self) -> frozenset[str]:
        """Nouns and adjectives of parties, in their common form."""
        return frozenset(self.variants.get(member, member) for member in self.members)

    @telling.default
    def _telling(self) -> frozenset[str]:
        """Words, in lower case, that tell that a name is no person's or more than a name."""
        lists = (
            self.determiners, self.indefinite, self.definite, self.owners, self.prepositions,
            self.joins, self.honorifics, self.roles, self.organisations, self.groups,
            self.connectors, self.particles, self.suffixes, self.personal, self.relative,
            self.members, self.geography, self.role_complements,
        )  # fmt: skip
        return frozenset().union(*lists, map(str.lower, self.demonyms), self.parties)

    @role_parts.default
    def _role_parts(self) -> frozenset[str]:
        return self.roles | self.modifiers

    @offices.default
    def _offices(self) -> frozenset[str]:
        """Nouns that stand for one person: of office, and of membership."""
        return self.roles | self.members

    @persons.default
    def _persons(self) -> frozenset[str]:
        """All nouns and words that stand for one person."""
        return self.offices | self.nouns | self.indefinite

    @documents.default
    def _documents(self) -> frozenset[str]:
        return self.issued | self.works

    @role_forms.default
    def _role_forms(self) -> dict[str, tuple[str, ...]]:
        """All forms of a role, by the common one."""
        found: dict[str, list[str]] = {}
        for form, common in sorted(self.role_variants.items()):
            found.setdefault(common, [common]).append(form)
        return {common: tuple(forms) for common, forms in found.items()}

    def is_plural(self, noun: str) -> bool:
        """Whether a noun, in lower case, speaks of several people."""
        if noun in self.groups:
            return True
        return noun.endswith(self.plural) and not noun.endswith(self.singular)

    def role(self, noun: str) -> str:
        """The common form of a role: one for its short forms and its gendered ones."""
        plain = noun.lower().rstrip(".")
        return self.role_variants.get(plain, plain)
