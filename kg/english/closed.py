"""The closed classes of English: every function word with the one tag that the reading needs."""

TAGS: dict[str, str] = {}


def _add(tag: str, words: str) -> None:
    for word in words.split():
        TAGS.setdefault(word.replace("_", " "), tag)


_add("DET", "the a an this that these those each every either neither some any no all both another such certain several "
            "many few various numerous most more half other own same multiple countless numerous enough")  # fmt: skip
_add("POSS", "his her its their our my your")
_add("PRON", "he she it they we i you him them us me himself herself itself themselves ourselves myself "
             "everyone everybody nobody someone anyone nothing something anything who's hers theirs ours mine")  # fmt: skip
_add("WH", "who whom whose which where when what why how whereby wherein")
_add("PREP", "of in on at by with from into onto upon about against between among amongst amid amidst during within "
             "without toward towards under over through throughout across around beyond behind beside besides "
             "despite via per concerning regarding following including excluding near inside outside above below "
             "for versus aboard alongside notwithstanding pending unlike like than off along past opposite")  # fmt: skip
_add("TO", "to")
_add("CC", "and or but nor yet & plus")
_add("SUB", "because although though if unless whether while whereas until till once lest whenever wherever "
            "provided")  # fmt: skip
_add("SUBP", "after before since as")  # subordinator or preposition
_add("BE", "be am is are was were been being 's 're 'm")
_add("HAVE", "have has had having 've")
_add("DO", "do does did doing done")
_add("MODAL", "will would shall should may might can could must ought 'll 'd cannot wo ca")
_add("NEG", "not n't n’t never")
_add("EX", "there")
_add("NUM", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
            "million billion trillion dozen dozens hundreds thousands millions billions")  # fmt: skip
_add("ORD", "first second third fourth fifth sixth seventh eighth ninth tenth last next")
_add("ADV", "altogether also then later earlier again already still just only even now today yesterday tomorrow here soon ever "
            "often once twice thus therefore however meanwhile moreover furthermore instead too very much well "
            "together ahead back away abroad home overseas apart aside forward further jointly separately "
            "reportedly allegedly recently previously subsequently finally eventually initially originally "
            "formally officially publicly privately repeatedly strongly sharply fiercely directly personally "
            "almost nearly about approximately roughly far long rather quite always sometimes usually perhaps "
            "maybe so likewise otherwise nonetheless nevertheless hence indeed afterwards thereafter "
            "no_longer so-called up down out")  # fmt: skip
_add("ADJ", "new old good great big small large major minor high low long short early late recent former previous "
            "current present future joint bilateral multilateral trilateral mutual common special official unofficial "
            "working formal informal strategic economic political military diplomatic nuclear foreign domestic "
            "international regional global national local state public private senior top key important historic "
            "landmark close closer deep deeper strong stronger tense tough constructive positive negative friendly "
            "comprehensive cooperative peaceful stable free open cultural commercial financial humanitarian "
            "technical possible likely unlikely ready willing able unable keen eager reluctant upcoming planned "
            "forthcoming scheduled proposed ongoing long-awaited first-ever two-day three-day four-day five-day "
            "one-day six-day week-long weeklong maiden inaugural annual regular emergency extraordinary separate "
            "excellent goodwill congratulatory fruitful similar lengthy unprecedented intensive substantive reciprocal consecutive frank solemn overseas bilateral "
            "full limited final initial potential prospective brief rare surprise unannounced secret "
            "stern warm decisive outspoken brave staunch firm unwavering unequivocal heavy harsh bold blunt veiled fresh "
             "repeated dissatisfied disappointed dismayed swift crushing devastating sweeping blistering withering stinging damning sobering massive overwhelming deadly bloody bitter grave steadfast solid vocal fierce scathing dire "
             "severe serious urgent clear cordial heartfelt sincere ironclad hostile frosty fragile "
             "high-level top-level ministerial presidential telephone phone video virtual face-to-face "
            "northern southern eastern western central main chief mere alleged "
            "african asian european eurasian arab islamic muslim kurdish nordic baltic balkan andean scandinavian")  # fmt: skip

# Words whose capital at the head of a sentence never makes a name.
COMMON = frozenset(TAGS) | frozenset(
    [
        "relations",
        "ties",
        "talks",
        "leaders",
        "officials",
        "analysts",
        "experts",
        "diplomats",
        "ministers",
        "presidents",
        "tensions",
        "trade",
        "negotiators",
        "negotiations",
        "sanctions",
        "troops",
        "forces",
        "police",
        "protesters",
        "lawmakers",
        "critics",
        "observers",
        "sources",
        "members",
        "countries",
        "nations",
        "people",
        "government",
        "governments",
        "parties",
        "sides",
        "visit",
        "visits",
        "meeting",
        "meetings",
        "agreement",
        "agreements",
        "treaty",
        "treaties",
        "cooperation",
        "security",
        "peace",
        "war",
        "president",
        "chancellor",
        "premier",
        "king",
        "queen",
        "minister",
        "ambassador",
        "secretary",
        "chairman",
        "spokesman",
        "spokeswoman",
        "envoy",
        "delegation",
        "delegations",
        "reporters",
        "media",
        "later",
        "earlier",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "lord",
        "lady",
        "dame",
        "meanwhile",
        "speaking",
        "asked",
        "according",
        "despite",
        "instead",
        "neither",
        "nor",
        "under",
        "world",
        "statement",
        "joint",
        "readout",
        "summary",
        "remarks",
        "transcript",
        "news",
        "press",
        "release",
        "breaking",
        "update",
        "analysis",
        "exports",
        "imports",
        "inflation",
        "shares",
        "stocks",
        "oil",
        "gas",
        "prices",
        "markets",
        "investors",
        "economists",
    ]
)
