"""What the rules call the letters of word classes (`claimkit.lang.classes`), and sets of them.

A rule that needs another set for itself alone names it in its own module.
"""

BE, HAVE, TO, BY, THAT = "x", "h", "t", "b", "T"
COORDINATOR, TIME, OBJECT = "c", "y", "O"
GERUND, EITHER = "g", "v"
VERBAL = "V"  # of any verb, where all are one (`Passage.verbal`)
PREPOSITIONS = frozenset("pbo")
RELATIVES = frozenset("Ww")
CLAUSE_STARTS = frozenset("^,csTa“-:;")  # before a subject; "^" is a sentence's beginning
FINITE = frozenset("VE")
VERBS = frozenset("VEK")  # that are no auxiliaries
PARTICIPLES = VERBS  # each of them may be one
