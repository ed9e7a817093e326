"""A ministry, spokesman or statement without a state in; the state for which it speaks out."""

from kg.mentions.epithets import Epithets
from kg.mentions.offices import is_state
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country

SPOKEN = frozenset(["ministry", "statement", "communique", "communiqué"])
SPOKESMEN = frozenset(["spokesman", "spokeswoman", "spokesperson"])
# what may stand before "ministry" and "spokesman" where the state's own is meant
FOREIGN = frozenset(["foreign", "ministry", "fo", "office", "government", "the"])


class Voices(Epithets):
    """Follows whose ministry, spokesman or statement an article speaks of."""

    def spoken_for(self, phrase: Phrase, of: str | None) -> bool:
        """Take up the state of "the ministry", "the spokesperson", "the statement", where one was told."""
        words = " ".join(word.low for word in phrase.words).split()
        head = words[-1]
        if head not in SPOKEN | SPOKESMEN:
            return False
        told = any(link in ("of", "for", "from", "by") for link, _ in phrase.attached)
        if of or told:
            self.voiced = of if is_state(of) else None
            return False
        plain = FOREIGN.issuperset(words[:-1])
        if not plain or phrase.det != "the" or phrase.possessor is not None:
            return False
        text = head not in SPOKESMEN and head != "ministry"
        state = self.voiced if len(words) == 1 else self.voiced or self.home
        if state is None or (text and not self.subject):
            return False
        phrase.who = (Country(state),)
        return True
