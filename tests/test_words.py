"""No word of a language stands outside its pack: code knows shapes, packs know words.

Every string in the code outside ``lang/<code>/`` is looked through for forms that the packs'
lexicons list. Four kinds of strings are no words of a text and pass: what people read
(docstrings, f-strings, what is raised, assigned to `message` or printed by the command line),
what type checkers read (annotations), the evidence of rules, and names (identifiers of the code,
enum values, topics and sections of lexicons, and compounds such as "speaker-unresolved").
A name that is a function word passes only where it is allowed below, with the reason.
"""

import ast
import re
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

import pytest

import claimkit
from claimkit.lang import Ability, Lexicon, available_languages, get_language
from claimkit.lang.classes import MEASURED

ROOT = Path(claimkit.__file__).parent
PACKS = {ROOT / "lang" / code for code in available_languages(Ability.LINES)}
SPOKEN_TO_PEOPLE = {"account.py", "__main__.py"}  # help
MODULES = [
    path
    for path in sorted(ROOT.rglob("*.py"))
    if not PACKS.intersection(path.parents)
    and path.name not in SPOKEN_TO_PEOPLE
    and path.parent.name not in {"cli", "testing"}  # help, sample texts
]
MESSAGES = {"message", "reason", "what", "says"}  # variables and arguments for people to read
EVIDENCE = {"matches", "rejects"}  # texts that show what a rule is, never read by it
SYNTAX = re.compile(  # names of features; of patterns: groups, pieces, lists; classes; escapes
    r"^[a-z]+\d?(?:,[a-z]+\d?)*:|"
    r"\(\?P?[<=][^>)]*[>)]|\\[gL]<\w+>|<[A-Z][A-Z0-9_]*>|\\[pP]\{[^}]*\}|\[[^\]\n]*\]|\\.|\(\?[a-zA-Z]+[:)]"
)
WORD = re.compile(r"(?<!\w)[a-z]['’a-z]+(?!\w)")
GROUP = re.compile(r"\(\?P<(\w+)>")
COMPOUND = re.compile(r"[\w$]+(?:[-+._/]+\w+)+|[-+._/$]+\w+(?:[-+._/]+\w+)*")
OPEN_CLASSES = {"adverb", "irregular_participle", "irregular_past", "suffixes", "time", "title"}
VERB = 0.9  # the share of verbal uses from which on a measured word counts as a verb
SHORT = 2  # words of two letters are looked for only if they are function words
HTML = {"article", "body", "head", "script", "table", "title"}
HTML_NAMES = {
    *HTML, "address", "area", "aside", "base", "button", "caption", "center", "cell", "code",
    "content", "data", "description", "details", "dialog", "dir", "figure", "footer", "form",
    "hidden", "item", "label", "link", "list", "main", "map", "menu", "name", "object", "option",
    "progress", "property", "quote", "role", "row", "search", "section", "select", "source",
    "style", "summary", "template", "track", "twitter", "type", "video",
}  # fmt: skip
MARKUP = {"author", "comment", "date", "figure", "link", "near", "script", "twitter", "updated"}
SIDES = {"both"}
ALLOWED: dict[str, set[str]] = {  # words, or whole strings
    "__init__.py": {"linking"},  # the name of a module
    "claims/framing/words.py": {"be", "do", "have", "of", "that"},  # sections of classes.toml
    "claims/polarity.py": {"that"},  # a section of classes.toml
    "io/claimreview/node.py": {"@graph", "an object"},  # the syntax of JSON-LD; part of a message
    "io/claimreview/read.py": {"author"},  # names of properties
    "io/claimreview/write.py": {"@graph", "author"},
    "io/label_studio.py": {"continues", "predictions"},  # the name of a relation, and of a field
    "io/converter.py": {"an object", "a list", "is missing"},  # parts of messages
    "lang/classes.py": {"be", "by", "do", "have", "of", "that", "to"},  # sections of classes.toml
    "lines/byline_tokens.py": {"email"},  # "[email protected]", as pages print it
    "metadata/carriers/bylines.py": MARKUP,  # names of elements, properties and carriers
    "metadata/carriers/headings.py": MARKUP,
    "metadata/carriers/items.py": MARKUP,
    "metadata/carriers/json_ld.py": MARKUP,
    "metadata/carriers/linked_data.py": MARKUP,
    "metadata/carriers/links.py": MARKUP,
    "metadata/carriers/metas.py": MARKUP,
    "metadata/carriers/near.py": MARKUP,
    "metadata/carriers/survey.py": MARKUP,
    "metadata/carriers/times.py": MARKUP,
    "metadata/fields/authors.py": {"accounts"},  # the name of a section
    "metadata/carriers/web.py": {*MARKUP, "front"},  # the name of a section
    "metadata/keys.py": {"no"},  # the code of a language
    "plugins/place.py": {"the caller"},  # part of a message
    "quotes/contents.py": SIDES,  # where the content stands
    "quotes/fit/examples.py": SIDES,
    "quotes/keep.py": {"so"},  # the name of a feature
    "quotes/readings.py": SIDES,
    "quotes/widen.py": {"as"},  # letters of word classes
    "reading/decode.py": {"half of a surrogate pair", "a NUL character"},  # part of a message
    "reading/read.py": {'; format="text" reads it as plain text'},  # part of a message
    "reading/html/tags.py": HTML_NAMES,  # names of elements and attributes
    "reading/sniff.py": HTML,  # names of elements
    "speakers/mentions/sources.py": {"inside"},  # the name of a group
    "text/marks.py": {"straight"},  # the name of a kind of mark
}


def lexicons() -> Iterator[Lexicon]:
    """Yield all lexicon files of all packs."""
    for code in available_languages():
        pack = get_language(code)
        for item in pack.resource("lexicon").iterdir():
            yield pack.lexicon(item.name.removesuffix(".toml"))


def forms_in(lexicon: Lexicon, *, without: Container[str] = ()) -> set[str]:
    """Return the single words of a lexicon, two letters and longer."""
    entries = [entry for name, entry in lexicon.sections.items() if name not in without]
    found = {str(form).lower() for e in entries for form in e.get("forms", e.get("values", ()))}
    return {form for form in found if WORD.fullmatch(form)}


def measured() -> Iterator[str]:
    """Yield the words that are verbs by the measured tables."""
    for code in available_languages():
        figures = get_language(code).resource(MEASURED)
        if not figures.is_file():  # a pack may do without
            continue
        lines = figures.read_text(encoding="utf-8").splitlines()
        rows = (line.split("\t") for line in lines if not line.startswith("#"))
        yield from (word for word, share in rows if float(share) >= VERB)


@cache
def words() -> tuple[frozenset[str], frozenset[str]]:
    """Return all words of all packs, and those of them that are function words."""
    classes = [get_language(code).lexicon("classes") for code in available_languages()]
    function_words = set().union(*(forms_in(c, without=OPEN_CLASSES) for c in classes))
    everything = set().union(*map(forms_in, lexicons()), measured())
    long = {word for word in everything if len(word) > SHORT}
    return frozenset(long | function_words), frozenset(function_words)


@cache
def names() -> frozenset[str]:
    """Return the names of the code and of the lexicons."""
    found: set[str] = set()
    for lexicon in lexicons():
        found.update((Path(lexicon.path).stem, *lexicon.names()))
        for entry in lexicon.sections.values():
            found.update(filter(is_text, entry.get("values", {}).values()))
    for path in ROOT.rglob("*.py"):
        found.update(path.relative_to(ROOT).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found.update(names_in(node))
    return frozenset(found)


def names_in(node: ast.AST) -> list[str]:
    """Return the names that a node brings: identifiers, enum members, literals, groups."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
            return [name]
        case ast.keyword(arg=str(name)) | ast.FunctionDef(name=name):
            return [name]
        case ast.Constant(value=str(text)):
            return GROUP.findall(text)
        case ast.Subscript(value=ast.Name(id="Literal"), slice=members):
            return texts_in(members)
        case ast.ClassDef(name=name):
            return [name, *(texts_in(node) if is_enum(node) else ())]
        case _:
            return []


def texts_in(node: ast.AST) -> list[str]:
    """Return all strings under a node."""
    constants = (child for child in ast.walk(node) if isinstance(child, ast.Constant))
    return [child.value for child in constants if isinstance(child.value, str)]


def is_text(value: object) -> bool:
    """Whether a value is a string."""
    return isinstance(value, str)


def is_enum(node: ast.ClassDef) -> bool:
    """Whether a class is an enum."""
    return any("Enum" in ast.unparse(base) for base in node.bases)


class Strings(ast.NodeVisitor):
    """Collects the strings of a module that might hold words, with their lines."""

    def __init__(self) -> None:
        """Start with none."""
        self.found: list[tuple[int, str]] = []

    def visit(self, node: ast.AST) -> None:
        """Go on into the node unless what stands there is for people or type checkers."""
        match node:
            case ast.Constant(value=str(text)):
                self.found.append((node.lineno, text))
            case ast.Raise() | ast.JoinedStr() | ast.arg() | ast.Expr(value=ast.Constant()):
                return
            case ast.Assign(targets=[ast.Name(id=name)]) if name in MESSAGES:
                return
            case ast.Call(func=ast.Attribute(attr="_refuse") | ast.Name(id="warn")):
                return
            case ast.keyword(arg=str(name)) if name in MESSAGES | EVIDENCE:
                return
            case ast.AnnAssign(value=value):
                if value is not None:
                    self.visit(value)
            case ast.FunctionDef():
                for child in (*node.decorator_list, node.args, *node.body):
                    self.visit(child)
            case _:
                self.generic_visit(node)


def words_in(text: str) -> list[str]:
    """Return the words in a string that no code should know."""
    known, function_words = words()
    if COMPOUND.fullmatch(text) or (text in names() and text not in function_words):
        return []
    return [word for word in WORD.findall(SYNTAX.sub(" ", text)) if word in known]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_knows_no_words(path: Path) -> None:
    """A form of a lexicon in the code is a word that belongs into a pack."""
    strings = Strings()
    strings.visit(ast.parse(path.read_text(encoding="utf-8")))
    allowed = ALLOWED.get(path.relative_to(ROOT).as_posix(), set())
    wrong = [
        f"line {line}: {word!r} in {text[:60]!r}"
        for line, text in strings.found
        for word in words_in(text)
        if word not in allowed and text not in allowed
    ]
    assert not wrong


@pytest.mark.parametrize(
    "code",
    [
        'if word == "that": pass',
        'CUES = {"tell", "announce"}',
        r'P = r"\b(?:said|told reporters)\b"',
        'CUES = "tell announce".split()',
    ],
)
def test_the_search_finds_words(code: str) -> None:
    """What the test is for is found in each of its usual forms."""
    strings = Strings()
    strings.visit(ast.parse(code))
    assert any(words_in(text) for _, text in strings.found)
