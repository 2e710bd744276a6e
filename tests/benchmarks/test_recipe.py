"""The sets on which finding is fitted and measured, and what comes of them."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.choices import gather
from benchmarks.fit import TOLERANCE, fit
from benchmarks.quality import Quality, quality
from benchmarks.recipe import Recipe
from benchmarks.sets import Query, is_held_out
from benchmarks.threshold import costs, least_costly
from bot.glossary.search import policy

SIZE = 3000  # labels


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return Recipe()


@pytest.fixture(scope="module")
def asked(recipe: Recipe) -> list[Query]:
    return list(recipe.queries(SIZE))


@pytest.fixture(scope="module")
def in_use(recipe: Recipe) -> Quality:
    """How good the weights in use are on the half that nothing is fitted on."""
    return quality(recipe, SIZE)


def test_the_recipe_gives_the_same_every_time(recipe: Recipe, asked: list[Query]) -> None:
    """Else no two figures could be compared."""
    again = Recipe()
    assert again.glossary(SIZE) == recipe.glossary(SIZE)
    assert list(again.queries(SIZE)) == asked
    assert list(again.prefixes(SIZE)) == list(recipe.prefixes(SIZE))


def test_a_smaller_glossary_is_part_of_a_larger_one(recipe: Recipe) -> None:
    """So that a question means the same in both; the shipped words are in them."""
    small, large = recipe.glossary(300), recipe.glossary(SIZE)
    assert large[: len(small)] == small
    assert sum(1 + len(row.aliases) for row in large) == pytest.approx(SIZE, abs=10)
    assert "co-production" in {row.slug for row in large}


def test_there_are_many_questions_of_every_kind_in_both_halves(asked: list[Query]) -> None:
    """A kind with few would be all chance."""
    for half in (True, False):
        kinds = Counter(query.kind for query in asked if query.held_out == half)
        assert len(kinds) == 17
        assert min(kinds.values()) >= 30, kinds


def test_no_term_is_in_both_halves(asked: list[Query]) -> None:
    """What is measured on was never fitted on."""
    assert {min(query.gold) for query in asked if query.gold and query.held_out} == {
        slug for slug in {min(query.gold) for query in asked if query.gold} if is_held_out(slug)
    }


def test_what_is_right_is_there_and_what_is_outside_is_not(recipe: Recipe, asked: list[Query]) -> None:
    """A question about a term that is missing, or about nothing that is in truth a label, would measure nonsense."""
    slugs = {row.slug for row in recipe.glossary(SIZE)}
    labels = {label.casefold() for row in recipe.glossary(SIZE) for label in (row.label, *row.aliases)}
    for query in asked:
        assert query.gold <= slugs
        assert query.outside == (not query.gold)
        assert not (query.outside and query.text.casefold() in labels)


def test_finding_is_as_good_as_the_readme_says(in_use: Quality) -> None:
    """Whoever changes the search sees here that it found better before."""
    assert in_use.first >= 0.99
    assert in_use.five >= 0.995
    assert in_use.right >= 0.87
    assert in_use.wrong == in_use.outside == 0


def test_weights_fitted_on_a_part_of_the_recipe_are_nearly_as_good(recipe: Recipe, in_use: Quality) -> None:
    """The weights in use come from elsewhere; the recipe alone leads to a search of the same quality."""
    fitted = quality(recipe, SIZE, fit(gather(Recipe(each=60), sizes=(SIZE,), rounds=0)))
    assert fitted.first >= in_use.first - TOLERANCE
    assert fitted.five >= in_use.five - TOLERANCE


def test_the_answer_threshold_costs_hardly_more_than_the_least_costly(recipe: Recipe) -> None:
    """It is chosen on many more questions; of few, chance moves the optimum, and the cost a little: every word that is
    added draws other ones, by which the threshold in use costs 6 to 15 % more than the least, and 0.9 20 % or more."""
    found = {cost.threshold: cost for cost in costs(recipe, sizes=(300, SIZE))}
    assert policy.ANSWER_FROM in found
    least = least_costly(found.values())
    assert found[policy.ANSWER_FROM].total <= 1.2 * least.total
    assert found[0.9].total > 1.2 * least.total
