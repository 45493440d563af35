"""Libraries that only some formats and engines need."""

from importlib import import_module
from types import ModuleType

from claimkit.errors import UnsupportedFormat


def require(module: str, extra: str) -> ModuleType:
    """Return a module that an extra brings.

    Raises:
        UnsupportedFormat: If it is not installed; the message is the command that installs it.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != module.partition(".")[0]:
            raise
        message = f"this needs the extra '{extra}': pip install 'claimkit[{extra}]'"
        raise UnsupportedFormat(message) from error
