"""A word of a pack at the desk: what it would be here, and the ways to decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from discord import ui

from bot.discord.answers.card_text import as_read, definition_name
from bot.discord.desk.filters import written
from bot.discord.desk.history import told_rows
from bot.discord.desk.merge_view import differences_of, told_piece
from bot.discord.desk.outlook import Outlook
from bot.discord.desk.word_text import coming_lines, why
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.form_ids import shortened, word_mark
from bot.discord.kit.text import cut, line, weight
from bot.discord.kit.view import View
from bot.feedback.packs import Offer
from bot.glossary.model.layer import Clash, own_word
from bot.glossary.model.term import Term
from bot.glossary.reports.told_pieces import name_of, told_changes
from bot.service import mark_of_clash
from bot.service.packs import can_be_at_once
from bot.strings import desk as desk_strings
from bot.strings import merge as merge_strings
from bot.strings import pack_words as strings

MOST_SIDE = 800  # of each of three texts, so that they fit into one message
MOST_CHANGES = 2600
MOST_TEXT = 900  # of one definition
MOST_DEFINITIONS = 3


class OfferView(View):
    """Texts, and under them the buttons, row by row, and what comes after."""

    def __init__(self, texts: Sequence[str], rows: Sequence[Sequence[LastingButton]], coming: str) -> None:
        super().__init__()
        budget = MessageBudget()
        for text in texts:
            if shown := budget.spend(text):
                self.add_item(ui.TextDisplay(shown))
        for buttons in rows:
            self.add_item(ui.ActionRow(*buttons))
        if shown := budget.spend(coming):
            self.add_item(ui.TextDisplay(shown))


def offer_view(offer: Offer, outlook: Outlook, told: str = "", *, is_next: bool = False) -> OfferView:
    """What waits, opened: first, piece by piece, what both sides have changed; then all else of it at once."""
    head = "\n".join(filter(None, _head(offer, outlook, told, is_next=is_next)))
    coming = coming_lines(outlook.coming(offer))
    if offer.clashes:
        clash = offer.clashes[0]
        rows = [[*_choices(offer, clash)], [*_ways_on(offer, outlook)]]
        return OfferView([head, *_sides(offer, clash)], rows, coming)
    rows = [[*_decisions(offer)], [*_ways_on(offer, outlook)]]
    if _several_at_once(offer, outlook):
        rows.insert(1, [button_of(f"offer-all:{offer.word.pack_id}")])
    if into := [*_ways_into(offer)]:
        rows.insert(0, into)
    return OfferView([head, *_texts(offer, outlook)], rows, coming)


def _several_at_once(offer: Offer, outlook: Outlook) -> bool:
    """Whether more words of its pack can be accepted with it."""
    words = [each for each in outlook.words if isinstance(each, Offer) and each.word.pack_id == offer.word.pack_id]
    return can_be_at_once(offer) and sum(map(can_be_at_once, words)) > 1


def _head(offer: Offer, outlook: Outlook, told: str, *, is_next: bool) -> Iterator[str]:
    word = offer.word
    yield told
    if word.left:
        yield strings.left_title(line(offer.label), is_next=is_next)
        yield f"-# {desk_strings.position(outlook.place(offer), len(outlook.words), chosen=outlook.is_chosen)}"
        yield strings.no_longer_in(line(offer.label), line(word.title), line(word.publisher), word.edition)
        yield strings.stays_until_you_decide()
        return
    yield strings.title(line(offer.label), is_next=is_next)
    yield f"-# {desk_strings.position(outlook.place(offer), len(outlook.words), chosen=outlook.is_chosen)}"
    yield why(offer)
    yield strings.from_where(line(word.title), line(word.publisher), word.edition)
    yield strings.nobody_reads_it_yet()


def _texts(offer: Offer, outlook: Outlook) -> Iterator[str]:
    if offer.goes:
        yield strings.whole_word_goes(line(offer.label))
    elif offer.before is None:
        yield _new(offer.after)
    else:
        told = told_changes(own_word(offer.before), own_word(offer.after))
        heading = _heading(offer)(line(offer.before.label))
        yield cut("\n".join([heading, *told_rows(told)]), MOST_CHANGES, weight)
    if offer.perhaps:
        yield strings.perhaps(line(each.label) for each in offer.perhaps)
    if offer.word.approved == offer.word.version and offer.word.approved_by:
        is_own = offer.word.approved_by == outlook.by
        yield f"-# {strings.you_approved() if is_own else strings.another_approved()}"


def _heading(offer: Offer) -> Callable[[str], str]:
    if offer.word.left:
        return strings.would_go
    return strings.changes_here if offer.word.base else strings.adds_here


def _new(term: Term) -> str:
    """All that a new word would say, as far as there is room for it."""
    rows = [strings.new_here()]
    if term.aliases:
        rows.append(strings.other_names(line(", ".join(term.aliases))))
    for each in term.definitions[:MOST_DEFINITIONS]:
        rows += [f"### {definition_name(each, each.key)}", cut(as_read(each), MOST_TEXT, weight)]
    if more := len(term.definitions) - MOST_DEFINITIONS:
        rows += [strings.more_texts(more)] if more > 0 else []
    return cut("\n".join(rows), MOST_CHANGES, weight)


def _sides(offer: Offer, clash: Clash) -> Iterator[str]:
    """What both sides have, and what the server accepted before, each under its heading."""
    name = line(name_of(clash.name, clash.ours, clash.shared, clash.was))
    heading = [strings.both_changed(name)]
    if len(offer.clashes) > 1:
        heading.append(f"-# {strings.more_to_decide(len(offer.clashes) - 1)}")
    yield "\n".join(heading)
    for title, piece in (
        (merge_strings.ours(), clash.ours),
        (strings.accepted_before(), clash.was),
        (strings.published_now(), clash.shared),
    ):
        yield cut(f"{title}\n{told_piece(piece) or merge_strings.nothing()}", MOST_SIDE, weight)
    yield "\n".join([strings.changed_there(), *differences_of(clash)])


def _choices(offer: Offer, clash: Clash) -> Iterator[LastingButton]:
    of = f"{offer.word.offer_id}:{mark_of_clash(clash)}"
    yield button_of(f"offer-keep:{of}")
    yield button_of(f"offer-take:{of}")
    if clash.ours is not None or clash.shared is not None:
        yield button_of(f"offer-anew:{of}")


def _decisions(offer: Offer) -> Iterator[LastingButton]:
    of = f"{offer.word.offer_id}:{offer.mark}"
    if offer.word.left:
        yield button_of(f"offer-ours:{of}")
        yield button_of(f"offer-away:{of}")
        return
    if not offer.perhaps:
        yield button_of(f"offer-accept:{of}")
    if offer.word.base is None:
        yield button_of(f"offer-name:{of}")
    yield button_of(f"offer-decline:{of}")


def _ways_into(offer: Offer) -> Iterator[LastingButton]:
    for each in offer.perhaps:
        yield button_of(
            f"offer-into:{offer.word.offer_id}:{offer.mark}:{word_mark(each.slug)}", strings.put_into(each.label)
        )


def _ways_on(offer: Offer, outlook: Outlook) -> Iterator[LastingButton]:
    shown = written(outlook.shown)
    yield button_of(f"next:{shown}:{shortened(offer.slug)}")
    yield button_of(f"list:{shown}:0")
