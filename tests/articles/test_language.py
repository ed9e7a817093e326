"""What is not English is refused; what is English, however many foreign names are in it, is not."""

from pathlib import Path

import pytest

from kg.articles.language import foreign

LINES = Path(__file__).with_name("languages.tsv").read_text(encoding="utf-8").splitlines()
FOREIGN = dict(line.split("\t") for line in LINES)
ENGLISH = [
    "Lee Jae Myung met Xi Jinping in Beijing on 3 May 2021.",
    "Xi met Lee.",
    "Luiz Inácio Lula da Silva, Andrés Manuel López Obrador and Gabriel Boric met in São Paulo.",
    "General Secretary Nguyễn Phú Trọng received President Võ Văn Thưởng, Phạm Minh Chính and Vương Đình.",
    "Ursula von der Leyen and Mette Frederiksen will visit Nuuk, the Élysée said.",
    "FOREIGN MINISTERS TO MEET IN THE HAGUE",
]


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages(language: str) -> None:
    assert foreign(" ".join([FOREIGN[language]] * 6)) is not None


@pytest.mark.parametrize("sentence", ENGLISH)
@pytest.mark.parametrize("times", [1, 20])
def test_english(sentence: str, times: int) -> None:
    assert foreign(" ".join([sentence] * times)) is None


def test_a_short_text_is_given_the_benefit_of_the_doubt() -> None:
    assert foreign("Macron reçu à Pékin") is None
