"""The public surface, checked in: it changes on purpose or not at all."""

import importlib

import pytest

import claimkit

SURFACE = {
    "claimkit": """
        Analysis Article ArticleMetadata Attribution Block BlockKind Claim ClaimCluster
        ClaimkitError ClaimkitWarning Comparison CueClass DateMention Holder Issue Marker
        MarkerKind Occurrence PartialDate Pipeline Polarity Quote QuoteKind Rebuttal
        Relation Span Speaker SpeakerKind Story analyze analyze_many extract_metadata
        extract_quotes link parse
    """,
    "claimkit.io": """
        SCHEMA STORY_SCHEMA dump encode encode_story export formats from_record load rows schema
        story_from_record story_to_record to_record
    """,
    "claimkit.lang": """
        Ability LanguagePack Lexicon available_languages detect_language get_language parse_lexicon
    """,
    "claimkit.linking": "ClaimIndex Linker compare find_reuse group_stories link",
    "claimkit.model": """
        Analysis Article ArticleMetadata ArticleRelation ArticleRelationKind Attribution
        Block BlockKind Claim ClaimCluster Comparison CueClass DateBasis DateKind
        DateMention DateRelation Dateline Doubt Edit EditKind ElementQuote ElementSegment
        FirstBasis Holder Issue Marker MarkerKind Occurrence Origin OutletFraming PROSE PartialDate
        Polarity Quote QuoteKind Rebuttal Rejected Relation ResolvedBy Segment SourceMap Span
        Speaker
        SpeakerKind Story StoryArticle Variant Voice check_spans content_id text_digest
    """,
    "claimkit.plugins": """
        API_VERSION EXPORTERS Exporter GROUPS LANGUAGE_PACKS Language METADATA_PARSERS
        MetadataParser Plugin QUOTE_EXTRACTORS QuoteExtractor RESERVED SPEAKER_RESOLVERS
        SpeakerResolver describe discover exporter extractor failures forget metadata_parser
        order resolver
    """,
    "claimkit.testing": """
        HOSTILE ODD_PAGES check_exporter check_extractor check_language_pack
        check_metadata_parser check_resolver
    """,
    "claimkit.report": "article_report story_report",
    "claimkit.pipeline": """
        Pipeline analyze analyze_many available_resolvers default_extractors default_parsers
        extract_metadata extract_quotes parse
    """,
}


@pytest.mark.parametrize("module", SURFACE)
def test_surface_is_as_checked_in(module: str) -> None:
    """`__all__` is the checked-in list."""
    names: list[str] = importlib.import_module(module).__all__
    assert sorted(names) == sorted(SURFACE[module].split())


@pytest.mark.parametrize("module", SURFACE)
def test_every_listed_name_is_there(module: str) -> None:
    """No name is only promised."""
    home = importlib.import_module(module)
    assert all(hasattr(home, name) for name in SURFACE[module].split())


@pytest.mark.parametrize("name", SURFACE["claimkit"].split())
def test_public_name_is_there_and_documented(name: str) -> None:
    """Each public name can be reached and has a docstring."""
    assert getattr(claimkit, name).__doc__


def test_unknown_name_is_an_attribute_error() -> None:
    """The lazy root fails like any module."""
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        claimkit.nothing  # noqa: B018 - the access is the test


def test_root_lists_its_names() -> None:
    """`dir()` shows the lazy names, too."""
    assert set(claimkit.__all__) <= set(dir(claimkit))
