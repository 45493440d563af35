"""How the documentation is built: `sphinx-build -n -W docs docs/_build`."""

import claimkit

project = "claimkit"
author = "the claimkit authors"
copyright = "2026, the claimkit authors"  # noqa: A001 - the name that Sphinx reads
version = release = claimkit.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"claimkit {version}"

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_inherit_docstrings = False
napoleon_numpy_docstring = False
napoleon_use_ivar = True
default_role = "code"

myst_heading_anchors = 3
nitpick_ignore_regex = [
    (r"py:.*", r"(?!claimkit).*"),  # other projects' names: no inventories are fetched
    (r"py:.*", r"claimkit\.pipeline\.(stages|read)\..*"),  # aliases
    (r"py:.*", r"claimkit\.plugins\.(\w+\.)?[TERMX]\b.*"),  # type variables
]
