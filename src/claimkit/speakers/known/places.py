"""Which names without any telling word are places: by the words around them in the article."""

from claimkit.speakers.mentions.mention import Mention
from claimkit.speakers.scene import Scene

FARTHEST = 200_000  # code points in which a name is looked for
MOST = 60
APOSTROPHES = frozenset("'’")


def is_place(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands for a place or state, such as one that no list knows.

    It does if it stands after a preposition of place ("in Veldria"), or if its adjective is
    printed ("Veldrian"), and nothing tells of a person: no title, no office, no given name.
    """
    words = scene.words
    if mention.gender or mention.role or mention.alias or not words.locative:
        return False
    parts = mention.name.lower().split(" ")
    if parts[0] in words.given or (len(parts) == 1 and scene.names.address(mention.name)):
        return False
    name = mention.name
    if name not in scene.located:
        scene.located[name] = _is_located(scene, name) or _has_adjective(scene, name)
    return scene.located[name]


def _is_located(scene: Scene, name: str) -> bool:
    """Whether a name stands as a whole after a preposition of place."""
    text, spaced = scene.text, f" {name}"
    at = text.find(spaced, 0, FARTHEST)
    for _ in range(MOST):
        if at < 0:
            return False
        end = at + len(spaced)
        small = text[max(0, at - 20) : at].replace("\n", " ").rpartition(" ")[2]
        if small.lower() in scene.words.locative and not _goes_on(text, end):
            return True
        at = text.find(spaced, end, FARTHEST)
    return False


def _goes_on(text: str, end: int) -> bool:
    """Whether a name goes on after a position, or owns what comes."""
    if text[end : end + 1].isalnum() or text[end : end + 1] in APOSTROPHES:
        return True
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _has_adjective(scene: Scene, name: str) -> bool:
    return any(
        name.endswith(ending[0]) and scene.text.find(f"{name}{ending[1:]} ", 0, FARTHEST) >= 0
        for ending in scene.words.place_adjectives
    )
