"""Words that are verbs and nouns at once: which of them are verbs more often than not, and before what."""

# of the words that are nouns too, those that are verbs wherever a subject and a bare noun stand around them
LIKELY = frozenset("""hold leave join sign meet freeze swap witness host recall wrap pull push cut lift block halt slam blast hit
    vow welcome thank urge express extend voice resume restore discuss review reject lead launch stop start open close mark
    mend boost curb ease end expand face fight grant order spark stage strike sack snub summon threaten unveil upgrade
    downgrade eye mull court test-fire deny delay deploy impose seek sue suspend unleash weigh win lose pledge call put
    announce approve break mourn offer pardon pay place plan praise promise protest raise reaffirm rebuff rebuke regret
    release relax repay reset rule scrap send set shelve shun shut slap split sponsor sweep take talk tap tell toast
    toughen trim tighten turn want warm warn wow switch double honour honor escort hail hand head mediate stress
    underline demand condemn accuse blame ban bar bolster bring broker fear form""".split())  # fmt: skip
# those that need no object: "lands in", "returns as"
GOING = frozenset("""return land stay travel fly look stand head fall move sail march arrive depart retreat step sit turn drive lie
    rise climb sink hold flee speak rush race walk ride tour""".split())  # fmt: skip
# plurals that stand before another noun
COMPOUNDING = frozenset("sanctions arms talks ties forces relations rights goods sports operations exports imports works".split())  # fmt: skip
PARTICLES = frozenset(["up", "down", "out", "off", "back", "away", "over", "on"])
# verb + preposition that are a verb far more often than a noun, after a subject
PHRASAL = frozenset(
    [("call", "for"), ("call", "on"), ("call", "off"), ("meet", "in"), ("meet", "with"), ("meet", "on"), ("talk", "with"),
     ("look", "to"), ("work", "with"), ("work", "on"), ("vote", "against"), ("vote", "for"), ("push", "for"),
     ("press", "for"), ("pull", "out"), ("back", "off"), ("act", "on"), ("act", "against"), ("aim", "at"),
     ("focus", "on"), ("warn", "of"), ("appeal", "for"), ("struggle", "with"), ("sign", "on"), ("rule", "out"),
     ("stand", "by"), ("stand", "with"), ("stand", "behind"), ("stand", "in"), ("side", "with"), ("back", "down"),
     ("object", "to"), ("protest", "to"), ("protest", "against"), ("hit", "out"), ("press", "on"), ("demand", "from"),
     ("plead", "with"), ("ask", "for"), ("respond", "to"), ("rail", "against"), ("lead", "to"), ("return", "from"),
     ("return", "to"), ("travel", "to"), ("head", "for"), ("head", "to"), ("tour", "in"), ("land", "in"), ("leave", "for"),
     ("hold", "on"), ("break", "with"), ("agree", "on"), ("fly", "to"), ("fly", "into"), ("meet", "at"), ("hand", "over")]
)  # fmt: skip
