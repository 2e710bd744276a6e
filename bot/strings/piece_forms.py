"""The forms for single pieces of a word, such as its links, and for what is said of it as a whole."""

from bot.strings.catalogue import say


def which_kind() -> str:
    return say("piece-forms-which-kind")


def which_sort() -> str:
    return say("piece-forms-which-sort")


def advice_needs_reason() -> str:
    return say("piece-forms-advice-needs-reason")


def no_day(typed: str) -> str:
    return say("piece-forms-no-day", typed=typed)


def there_already() -> str:
    return say("piece-forms-there-already")


def last_definition() -> str:
    return say("piece-forms-last-definition")


def pending(target: str) -> str:
    return say("piece-forms-pending", target=target)


def new_link() -> str:
    return say("piece-forms-new-link")


def change_link() -> str:
    return say("piece-forms-change-link")


def new_definition() -> str:
    return say("piece-forms-new-definition")


def change_facts() -> str:
    return say("piece-forms-change-facts")


def new_discussion() -> str:
    return say("piece-forms-new-discussion")


def change_discussion() -> str:
    return say("piece-forms-change-discussion")


def change_checks() -> str:
    return say("piece-forms-change-checks")


def new_step() -> str:
    return say("piece-forms-new-step")


def change_step() -> str:
    return say("piece-forms-change-step")


def new_limit() -> str:
    return say("piece-forms-new-limit")


def change_limit() -> str:
    return say("piece-forms-change-limit")


def change_scope() -> str:
    return say("piece-forms-change-scope")


def change_names() -> str:
    return say("piece-forms-change-names")


def everywhere() -> str:
    return say("piece-forms-everywhere")


def form_target() -> tuple[str, str]:
    return say("piece-forms-form-target"), say("piece-forms-form-target-hint")


def form_kind() -> tuple[str, str]:
    return say("piece-forms-form-kind"), say("piece-forms-form-kind-hint")


def form_why() -> tuple[str, str]:
    return say("piece-forms-form-why"), say("piece-forms-form-why-hint")


def form_link_source() -> tuple[str, str]:
    return say("piece-forms-form-link-source"), say("piece-forms-form-link-source-hint")


def form_sort() -> tuple[str, str]:
    return say("piece-forms-form-sort"), say("piece-forms-form-sort-hint")


def form_text() -> tuple[str, str]:
    return say("piece-forms-form-text"), say("piece-forms-form-text-hint")


def form_nation() -> tuple[str, str]:
    return say("piece-forms-form-nation"), say("piece-forms-form-nation-hint")


def form_in_force() -> tuple[str, str]:
    return say("piece-forms-form-in-force"), say("piece-forms-form-in-force-hint")


def form_checked_on() -> tuple[str, str]:
    return say("piece-forms-form-checked-on"), say("piece-forms-form-checked-on-hint")


def form_review_by() -> tuple[str, str]:
    return say("piece-forms-form-review-by"), say("piece-forms-form-review-by-hint")


def form_checked_by() -> tuple[str, str]:
    return say("piece-forms-form-checked-by"), say("piece-forms-form-checked-by-hint")


def form_sums_until() -> tuple[str, str]:
    return say("piece-forms-form-sums-until"), say("piece-forms-form-sums-until-hint")


def form_step() -> tuple[str, str]:
    return say("piece-forms-form-step"), say("piece-forms-form-step-hint")


def form_limit() -> tuple[str, str]:
    return say("piece-forms-form-limit"), say("piece-forms-form-limit-hint")


def form_limit_source() -> tuple[str, str]:
    return say("piece-forms-form-limit-source"), say("piece-forms-form-limit-source-hint")


def form_nations() -> tuple[str, str]:
    return say("piece-forms-form-nations"), say("piece-forms-form-nations-hint")


def form_elsewhere() -> tuple[str, str]:
    return say("piece-forms-form-elsewhere"), say("piece-forms-form-elsewhere-hint")


def form_speaks() -> tuple[str, str]:
    return say("piece-forms-form-speaks"), say("piece-forms-form-speaks-hint")


def yes_or_no() -> dict[str, str]:
    return {"yes": say("piece-forms-yes"), "no": say("piece-forms-no")}


def form_title() -> tuple[str, str]:
    return say("piece-forms-form-title"), say("piece-forms-form-title-hint")


def form_author() -> tuple[str, str]:
    return say("piece-forms-form-author"), say("piece-forms-form-author-hint")


def form_url() -> tuple[str, str]:
    return say("piece-forms-form-url"), say("piece-forms-form-url-hint")


def form_summary() -> tuple[str, str]:
    return say("piece-forms-form-summary"), say("piece-forms-form-summary-hint")


def form_topics() -> tuple[str, str]:
    return say("piece-forms-form-topics"), say("piece-forms-form-topics-hint")


def form_hidden_labels() -> tuple[str, str]:
    return say("piece-forms-form-hidden-labels"), say("piece-forms-form-hidden-labels-hint")


def form_people_say() -> tuple[str, str]:
    return say("piece-forms-form-people-say"), say("piece-forms-form-people-say-hint")


def form_welsh_labels() -> tuple[str, str]:
    return say("piece-forms-form-welsh-labels"), say("piece-forms-form-welsh-labels-hint")


def form_everyday() -> tuple[str, str]:
    return say("piece-forms-form-everyday"), say("piece-forms-form-everyday-hint")


def kinds() -> dict[str, str]:
    """How this word and another belong together, by the names of the relations in files."""
    return {
        "synonym_of": say("piece-forms-synonym-of"),
        "not_to_be_confused_with": say("piece-forms-not-to-be-confused-with"),
        "see_also": say("piece-forms-see-also"),
        "consider_using_instead": say("piece-forms-consider-using-instead"),
        "child_of": say("piece-forms-child-of"),
    }
