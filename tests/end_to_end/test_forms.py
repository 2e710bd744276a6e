"""Forms that cannot be saved: nothing that was typed is lost."""

from __future__ import annotations

from bot.discord.client import JargonBot
from rehearsal import Person
from tests.commands.flags import answer, more

LABELS, PLAIN = "The word, then other names", "What it means, in plain English"
FORMAL = "The formal definition"


async def test_a_form_that_was_refused_opens_again_with_all_that_was_typed(bot: JargonBot, admin: Person) -> None:
    """One press on the sentence that says what is wrong, and only the fault is left to mend."""
    opened = await admin.slash("term add")
    refused = await admin.submit(opened.form, {LABELS: "Consultation", PLAIN: "We ask. " * 400, FORMAL: "Asking."})
    assert refused.private
    assert "is in the glossary already" in refused.text

    again = await admin.press(refused.message, "Open the form again")
    assert again.form.field(LABELS).initial == "Consultation"
    assert again.form.field(PLAIN).initial.strip() == ("We ask. " * 400).strip()

    again = await admin.press(refused.message, "Open the form again")
    stored = await admin.submit(again.form, {LABELS: "Consultation here"})
    assert "is stored" in stored.text
    assert "Asking." in (await more(admin, await answer(admin, "consultation here"), page=3)).text


async def test_a_form_with_very_many_faults_is_explained(bot: JargonBot, admin: Person) -> None:
    """The sentence fits into a message however much is wrong."""
    too_long = ", ".join(f"{number:03d}" * 70 for number in range(18))
    opened = await admin.slash("term add")
    texts = {LABELS: too_long, PLAIN: "x", "Words to use instead": too_long}
    refused = await admin.submit(opened.form, texts)
    assert refused.text.startswith("Nothing was stored.")
