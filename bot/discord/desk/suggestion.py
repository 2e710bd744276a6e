"""One suggestion, opened: what a person wrote, beside what stands there, and what a curator can do about it."""

from collections.abc import Iterator

from discord import ui

from bot.discord.answers.card_text import as_read
from bot.discord.desk.filters import written
from bot.discord.desk.outlook import Outlook
from bot.discord.desk.word_text import coming_lines, why
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.form_ids import shortened
from bot.discord.kit.text import cut, line, safe
from bot.discord.kit.view import View
from bot.feedback.suggestion import Suggested, SuggestedWord, mark_of
from bot.glossary.model.term import Kind
from bot.service import Page
from bot.strings import desk as desk_strings
from bot.strings import suggestions as strings

MOST_TEXT = 1100  # units of each of the three texts, so that all fit into a message


class SuggestionView(View):
    """The texts, and the buttons. `told`, what was just done, stands above; `is_next` where about another word."""

    def __init__(self, word: SuggestedWord, outlook: Outlook, told: str = "", *, is_next: bool = False) -> None:
        super().__init__()
        budget = MessageBudget()
        for text in _texts(word, outlook, told, is_next=is_next):
            if shown := budget.spend(text):
                self.add_item(ui.TextDisplay(shown))
        self.add_item(ui.ActionRow(*_decisions(word, outlook)))
        self.add_item(ui.ActionRow(*_ways_on(word, outlook)))
        if coming := budget.spend(coming_lines(outlook.coming(word))):
            self.add_item(ui.TextDisplay(coming))


def _texts(word: SuggestedWord, outlook: Outlook, told: str, *, is_next: bool) -> Iterator[str]:
    suggestion, page = word.suggestion, outlook.page_of(word.target) if word.target else None
    rows = [told] if told else []
    rows.append(strings.title(line(word.label), is_next=is_next))
    rows.append(f"-# {desk_strings.position(outlook.place(word), len(outlook.words), chosen=outlook.is_chosen)}")
    rows.append(why(word))
    rows.append(
        strings.better_wording(line(page.term.label), suggestion.at) if page else strings.new_word(suggestion.at)
    )
    if suggestion.outside:
        rows.append(f"-# {strings.from_outside()}")
    if suggestion.blocked:
        rows.append(f"-# {desk_strings.author_blocked()}")
    yield "\n".join(filter(None, rows))
    yield f"{strings.what_they_wrote()}\n{_said(suggestion.texts)}"
    if suggestion.approved and suggestion.approved_by:
        is_own = suggestion.approved_by == outlook.by
        state = strings.you_approved() if is_own else strings.another_approved()
        yield f"{strings.what_would_stand()}\n{_said(suggestion.approved)}\n-# {state}"
    if page:
        yield f"{strings.what_stands()}\n{_stands(page)}"


def _said(texts: Suggested) -> str:
    rows = [f"**{line(texts.word)}**", cut(safe(texts.meaning), MOST_TEXT)]
    if texts.origin:
        rows.append(strings.from_where(line(texts.origin)))
    if texts.instead:
        rows.append(strings.say_instead(line(texts.instead)))
    return "\n".join(rows)


def _stands(page: Page) -> str:
    plain = next(iter(page.term.of_kind(Kind.PLAIN)), None)
    return cut(as_read(plain), MOST_TEXT) if plain else strings.no_plain_text()


def _decisions(word: SuggestedWord, outlook: Outlook) -> Iterator[LastingButton]:
    number, mark = word.suggestion.suggestion_id, _mark(word, outlook)
    yield button_of(f"accept:{number}:{mark}")
    yield button_of(f"accept-changed:{number}:{mark}")
    yield button_of(f"refuse:{number}")
    yield button_of(f"{'let' if word.suggestion.blocked else 'stop'}-author:{number}")


def _mark(word: SuggestedWord, outlook: Outlook) -> str:
    page = outlook.page_of(word.target) if word.target else None
    return mark_of(word.suggestion, page.term if page else None)


def _ways_on(word: SuggestedWord, outlook: Outlook) -> Iterator[LastingButton]:
    shown = written(outlook.shown)
    yield button_of(f"next:{shown}:{shortened(word.slug)}")
    yield button_of(f"list:{shown}:0")
