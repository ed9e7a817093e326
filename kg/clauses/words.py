"""The verbs and nouns that govern others: who controls an infinitive, what becomes of the clause below."""

from kg.model import Modality

# verbs of saying and thinking, that take a clause
CLAUSAL = frozenset(["say", "tell", "announce", "declare", "state", "add", "note", "stress", "emphasize", "emphasise", "underline", "underscore", "claim", "allege", "assert", "insist", "maintain", "argue", "believe", "think", "know", "hope", "expect", "fear", "confirm", "deny", "report", "reveal", "disclose", "warn", "acknowledge", "admit", "concede", "reiterate", "reaffirm", "agree", "promise", "pledge", "vow", "propose", "suggest", "recommend", "demand", "urge", "indicate", "mean", "show", "find", "conclude", "estimate", "suspect", "predict", "accuse", "complain", "doubt", "explain", "remember", "recall", "write", "tweet", "remark", "comment", "observe", "charge", "contend", "hint", "signal", "imply", "threaten", "decide", "understand", "hear", "learn", "feel", "see", "ensure", "mention", "repeat", "cite", "quote", "post", "tell", "boast", "highlight", "notify", "inform", "caution", "retort", "quip", "lament", "testify", "recount", "reply", "affirm", "determine", "wish", "guarantee"])  # fmt: skip
SPEECH = CLAUSAL - frozenset(
    [
        "see",
        "show",
        "find",
        "mean",
        "feel",
        "know",
        "ensure",
        "determine",
        "decide",
        "agree",
        "hope",
        "expect",
        "fear",
        "think",
        "believe",
    ]
)

# the object of these is the subject of the infinitive below: "urged Seoul to sign"
OBJECT_CONTROL = frozenset(["urge", "ask", "call", "invite", "tell", "order", "force", "press", "pressure", "persuade", "convince", "encourage", "allow", "permit", "enable", "help", "require", "request", "want", "expect", "warn", "advise", "instruct", "authorize", "oblige", "compel", "push", "lead", "cause", "prompt", "lobby", "beg", "entreat", "implore", "appeal", "remind", "get", "challenge", "direct", "dare", "empower", "caution", "counsel", "teach", "exhort", "coax", "delegate", "depute", "assign", "send", "dispatch"])  # fmt: skip

# what a governing verb makes of the clause below it
PLANNED = frozenset(["plan", "intend", "agree", "concur", "decide", "pledge", "vow", "promise", "undertake", "commit", "prepare", "arrange", "schedule", "set", "slate", "announce", "opt", "resolve", "choose", "vote", "swear", "aim", "ready", "bind", "bill", "due"])  # fmt: skip
POSSIBLE = frozenset(["want", "hope", "wish", "seek", "try", "attempt", "offer", "propose", "ask", "request", "urge", "call", "invite", "press", "push", "demand", "consider", "mull", "weigh", "contemplate", "suggest", "recommend", "threaten", "aim", "need", "like", "love", "prefer", "appeal", "encourage", "allow", "expect", "require", "beg", "warn", "desire", "aspire", "struggle", "work", "strive", "discuss", "debate", "explore", "favor", "favour", "tell", "order", "instruct", "advise", "dare", "persuade", "pressure", "force", "enable", "permit", "authorize", "empower", "lobby", "hint", "fear", "doubt", "negotiate", "implore", "exhort", "challenge", "look", "apply", "qualify", "vie", "lobby"])  # fmt: skip
DENIED = frozenset(["refuse", "decline", "fail", "deny", "reject", "cancel", "postpone", "scrap", "abandon", "shelve", "avoid", "refrain", "stop", "oppose", "prevent", "forbid", "prohibit", "ban", "delay", "defer", "suspend", "halt", "neglect", "forgo", "skip", "boycott", "preclude", "block", "bar", "quit", "resist", "hesitate", "dismiss", "forego", "omit", "rule", "cease", "drop", "ditch", "axe", "nix", "dissuade", "deter", "discourage", "snub", "disavow", "abstain", "desist", "veto", "freeze", "withhold"])  # fmt: skip
# what is done by saying that one wishes to: "I would like to thank you"
PERFORMED = frozenset(
    "thank congratulate express welcome praise commend condemn salute convey extend applaud".split()
)
WISHING = frozenset("will like want wish".split())
# what is taken back: "withdrew its recognition"
UNDOING = frozenset("revoke rescind withdraw reverse annul repeal retract recant renounce".split())
# what ends a penalty or help, and what it ends: "lifted the embargo"
LIFTING = frozenset(
    "lift ease relax waive loosen remove revoke repeal abolish terminate end roll drop".split()
)
PENALTIES = frozenset(
    """sanction embargo tariff duty levy ban curb restriction penalty blockade boycott""".split()
)
# those that refuse only with their particle
OFF = {
    "call": frozenset(["off"]),
    "cut": frozenset(["off"]),
    "put": frozenset(["off"]),
    "hold": frozenset(["off"]),
    "turn": frozenset(["down"]),
    "back": frozenset(["out of", "away"]),
}
# those under whose negation the thing is done: "did not hesitate to"
OVERCOME = frozenset(["hesitate", "fail", "neglect", "omit"])
# verbs that an -ing form may follow as what they are about
GERUND = frozenset(["consider", "discuss", "avoid", "deny", "rule", "stop", "suggest", "recommend", "propose", "oppose", "resist", "reject", "contemplate", "mull", "weigh", "explore", "delay", "postpone", "risk", "favor", "favour", "halt", "cease", "quit", "suspend", "defer", "forgo", "prohibit", "ban", "mean", "involve", "continue", "begin", "start", "keep", "finish", "resume", "end", "admit", "acknowledge", "regret"])  # fmt: skip
# verbs under which a claim is only a hope or a fear
DOUBTED = frozenset(["doubt", "hope", "wish", "suggest", "propose", "demand", "fear", "suspect", "recommend"])
# verbs under which the clause below is as real as they are themselves
IMPLICATIVE = frozenset(["manage", "begin", "start", "continue", "help", "come", "go", "arrive", "gather", "join", "meet", "proceed", "serve", "use", "move", "rush", "travel", "fly", "return", "visit", "be", "have", "get", "bring", "choose", "happen", "hasten", "remain", "cease", "dispatch", "send", "delegate", "depute", "assign", "deploy", "convene", "cooperate", "act", "intervene", "become", "win", "step", "resume"])  # fmt: skip
# a planned reading rather than a possible one: "is expected to visit"
EXPECTED = frozenset(
    [
        "expect",
        "schedule",
        "set",
        "slate",
        "due",
        "plan",
        "bill",
        "tip",
        "book",
        "program",
        "poise",
        "prepare",
        "ready",
    ]
)
READY: dict[str, Modality] = {"scheduled": "planned", "due": "planned", "set": "planned", "poised": "planned", "ready": "possible",
         "willing": "possible", "likely": "possible", "unlikely": "denied", "unwilling": "denied", "able": "possible",
         "unable": "denied", "eager": "possible", "keen": "possible", "reluctant": "denied", "prepared": "possible",
         "bound": "planned", "certain": "planned", "sure": "planned", "free": "possible", "determined": "planned",
         "committed": "planned", "about": "planned", "happy": "possible", "obligated": "possible",
         "obliged": "possible", "entitled": "possible"}  # fmt: skip

# nouns under which a clause hangs: "his decision to deploy", "plans to visit"
NOUNS = {"plan": "planned", "notice": "planned", "intention": "planned", "agreement": "planned", "pledge": "planned", "promise": "planned",
         "commitment": "planned", "vow": "planned", "decision": "decided", "move": "decided", "announcement": "decided",
         "refusal": "denied", "failure": "denied", "reluctance": "denied", "inability": "denied",
         "offer": "possible", "proposal": "possible", "hope": "possible", "desire": "possible", "wish": "possible",
         "attempt": "possible", "effort": "possible", "bid": "possible", "request": "possible", "call": "possible",
         "appeal": "possible", "threat": "possible", "willingness": "possible", "readiness": "possible",
         "opportunity": "possible", "chance": "possible", "need": "possible", "possibility": "possible",
         "invitation": "possible", "demand": "possible", "right": "possible", "idea": "possible", "way": "possible",
         "step": "possible", "measure": "possible", "pressure": "possible", "option": "possible",
         "drive": "possible", "push": "possible", "bill": "possible", "legislation": "possible", "motion": "possible", "draft": "possible", "ability": "possible", "authority": "possible",
         "aim": "possible", "goal": "possible", "objective": "possible", "purpose": "possible", "view": "possible",
         "intent": "planned", "ambition": "possible", "aspiration": "possible", "prospect": "possible"}  # fmt: skip

# nouns under which an event hangs: "hopes for talks", "the cancellation of his visit"
ABOUT = {"preparation": "planned", "arrangement": "planned", "schedule": "planned", "date": "planned", "expectation": "planned",
         "cancellation": "denied", "postponement": "denied", "suspension": "denied", "collapse": "denied", "rejection": "denied",
         "prospect": "possible", "speculation": "possible", "likelihood": "possible", "rumor": "possible", "rumour": "possible",
         "suggestion": "possible", "risk": "possible", "fear": "possible", "condition": "possible", "talk": "possible",
         "warning": "possible", "mediation": "possible", "initiative": "possible", "absence": "denied", "lack": "denied"}  # fmt: skip

# verbs that only carry the noun that is their object: "held talks", "paid a visit"
SUPPORT = frozenset(["hold", "have", "feel", "pay", "make", "begin", "start", "conclude", "end", "finish", "complete", "conduct", "undertake", "kick", "wrap", "open", "close", "cancel", "postpone", "scrap", "shelve", "plan", "schedule", "arrange", "announce", "impose", "slap", "levy", "lift", "launch", "issue", "give", "lodge", "stage", "carry", "resume", "suspend", "extend", "deliver", "mount", "cut", "interrupt", "do", "continue", "host", "attend", "undergo", "offer", "extend", "voice", "express", "prolong", "delay", "call", "rule", "propose", "seek", "request", "demand", "organize", "organise", "set", "embark", "go", "enter", "reach", "strike", "sign", "exchange", "send", "deploy", "raise", "file", "register", "order", "want", "prepare", "consider", "refuse", "reject", "deny", "avoid", "convene", "initiate", "impose", "tighten", "ease", "reimpose", "maintain", "renew", "threaten", "approve", "adopt", "introduce", "slap", "clinch", "seal", "accept", "take", "arrive", "come", "leave", "return", "travel", "fly", "be", "head", "depart", "set", "participate", "engage", "invite", "step", "urge", "say", "chair", "co-chair"])  # fmt: skip

# what is wanted of an event that is the object of these: "proposed talks", "expects a visit"
PROPOSED: dict[str, Modality] = dict.fromkeys(
    [
        "propose",
        "seek",
        "request",
        "urge",
        "demand",
        "suggest",
        "offer",
        "consider",
        "weigh",
        "mull",
        "want",
        "hope",
        "discuss",
        "call",
        "threaten",
        "favor",
        "favour",
        "recommend",
        "explore",
        "contemplate",
        "need",
        "push",
        "press",
        "advocate",
        "pursue",
    ],
    "possible",
)
PROPOSED |= dict.fromkeys(
    ["expect", "await", "anticipate", "plan", "schedule", "arrange", "set", "prepare", "agree"], "planned"
)
# "it is possible that", "it is certain that"
ABOVE: dict[str, Modality] = {"possible": "possible", "likely": "possible", "probable": "possible", "conceivable": "possible",
                              "unlikely": "denied", "impossible": "denied", "untrue": "denied", "false": "denied",
                              "unclear": "possible", "uncertain": "possible", "doubtful": "possible",
                              "imminent": "planned", "necessary": "possible", "desirable": "possible"}  # fmt: skip

# what opens a clause that is not told as a fact; "once it signs" lies ahead
SUBORDINATE: dict[str, Modality] = {"if": "possible", "unless": "possible", "whether": "possible", "provided": "possible",
                                    "lest": "possible", "as if": "possible", "even if": "possible", "in case": "possible",
                                    "as long as": "possible", "so long as": "possible", "provided that": "possible",
                                    "until": "planned", "before": "planned", "till": "planned", "once": "planned"}  # fmt: skip
UPCOMING = frozenset(
    ["upcoming", "planned", "scheduled", "forthcoming", "future", "next", "imminent", "pending", "coming"]
)
POTENTIAL = frozenset(
    [
        "possible",
        "potential",
        "proposed",
        "prospective",
        "hypothetical",
        "draft",
        "would-be",
        "eventual",
        "tentative",
        "mooted",
        "alleged",
        "any",
    ]
)
CALLED_OFF = frozenset(
    [
        "cancelled",
        "canceled",
        "postponed",
        "aborted",
        "abortive",
        "scrapped",
        "failed",
        "stalled",
        "called-off",
        "unsigned",
        "rejected",
    ]
)

# -- what saying makes of two others (claims.py)

# what is done by saying it: to back, to blame, to ask, to warn
SPEECH_ACTS = frozenset("""support back endorse praise welcome commend applaud salute thank congratulate stand side sympathize
    sympathise condemn denounce criticize criticise accuse blame deplore decry slam blast reject oppose protest call ask urge
    appeal demand warn threaten express voice convey reaffirm reiterate appreciate value defend lodge hold describe""".split())  # fmt: skip
# "demanded that Iran lift the ban"
DEMANDING = frozenset("demand insist request ask urge order require".split())
# obligations that ask for nothing: "Ukraine must win"
STATES = frozenset("""be win lose face suffer pay expect fear know fall see prevail become have thank mean happen exist fail
    collapse perish reap deserve regret feel understand hear remember""".split())  # fmt: skip
# acts that nobody claims of a friend: "says Russia shelled its towns"
HOSTILE = frozenset("""violate attack invade shell bomb bombard breach threaten provoke interfere meddle spy lie abduct kidnap
    occupy undermine destabilize destabilise harass obstruct sponsor harbor harbour shelter intrude encroach trespass plot
    sabotage jam hack poison murder massacre torture persecute steal plunder loot blackmail bully coerce infringe torpedo
    renege flout trample escalate strangle starve smuggle arm annex ethnically cheat deceive mislead insult slander smear
    victimize oppress destroy ravage assassinate kill execute massacre cross stall blackmail misuse abuse falsify
    fabricate conspire betray ram""".split())  # fmt: skip
# those of them that need no object
MEDDLING = frozenset(
    "interfere meddle lie spy intrude encroach trespass renege infringe trample escalate plot smuggle attack cross conspire".split()
)
BACKING = frozenset("back arm fund finance train sponsor support equip direct".split())
VOWS = frozenset("vow pledge promise swear threaten warn".split())
REVENGE = frozenset("retaliate".split())
HARMFUL = frozenset("""attack strike hit destroy crush annihilate punish invade bomb obliterate eliminate flatten sink shell
    wipe cripple smash""".split())  # fmt: skip
SUFFER = frozenset("face pay suffer bear reap meet feel incur see".split())
PRICE = frozenset("""price consequence consequences cost costs retaliation response wrath fury sanctions punishment reprisals
    repercussions isolation destruction annihilation force hell countermeasures counter-measures retribution resolve firmness fury blow
    blows destruction""".split())  # fmt: skip
THREATS = frozenset("threaten menace".split())
# what may be threatened without threatening whoever it is done with
HARMLESS = frozenset("leave quit withdraw join recognize recognise visit defend support sign close".split())

# -- what a judgement in somebody's mouth makes (judging.py)

# what deeds do that nobody says of a friend's: "the US actions violate basic norms"
MISDEEDS = frozenset("""aggravate worsen inflame exacerbate stoke contribute contravene violate undermine breach infringe contravene endanger threaten destabilize destabilise jeopardize
    jeopardise damage harm poison sabotage interfere escalate provoke contradict""".split())  # fmt: skip
# what one owes to others: "was not implementing the accords"
DUTIES = frozenset("implement comply honour honor respect fulfil fulfill observe abide adhere".split())
# harm that is done to people and things: "killed by Pakistani fire"
HARM = frozenset(
    "kill wound injure attack shell bomb hit damage destroy abduct kidnap detain capture".split()
)
ENDING = frozenset(
    "lift end stop halt reverse cancel scrap dismantle cease revoke freeze rescind withdraw repeal".split()
)
RESPONDING = frozenset("respond react answer".split())
SHARPLY = frozenset("""sternly severely forcefully decisively firmly strongly accordingly harshly resolutely proportionately sharply immediately
    kind swiftly crushingly reciprocally force""".split())  # fmt: skip
CONSEQUENCES = frozenset("""fury hell blow blows retribution revenge counterblow counterattack reprisal counter-measures
    countermeasure penalties destruction annihilation firestorm repercussion tariff tariffs duty duties sanction strike embargo invasion consequence consequences retaliation repercussions reprisals sanctions war response action attack
    attacks strikes force measures countermeasures punishment price escalation""".split())  # fmt: skip
# how harm is dealt out, and with what else
DEALING = frozenset("take stage launch deliver unleash mount impose use inflict deal carry employ".split())
WEAPONS = frozenset("force weapons weapon missiles arms might power nukes".split())
# deeds that one answers in kind
MISCHIEF = frozenset("""act acts action actions attack attacks aggression sanctions expulsion expulsions tariffs provocation provocations
    strike strikes threat threats invasion raid raids escalation incursion violation violations""".split())  # fmt: skip
