"""What Discord shows of each command and its options before anybody uses it."""

from bot.strings.catalogue import say


def define() -> str:
    return say("commands-define")


def define_term() -> str:
    return say("commands-define-term")


def define_private() -> str:
    return say("commands-define-private")


def browse() -> str:
    return say("commands-browse")


def browse_letter() -> str:
    return say("commands-browse-letter")


def browse_topic() -> str:
    return say("commands-browse-topic")


def browse_source() -> str:
    return say("commands-browse-source")


def browse_short_forms() -> str:
    return say("commands-browse-short-forms")


def compare() -> str:
    return say("commands-compare")


def compare_first() -> str:
    return say("commands-compare-first")


def compare_second() -> str:
    return say("commands-compare-second")


def compare_third() -> str:
    return say("commands-compare-third")


def random() -> str:
    return say("commands-random")


def explain() -> str:
    return say("commands-explain")


def check_writing() -> str:
    return say("commands-check-writing")


def explain_menu() -> str:
    return say("commands-explain-menu")


def suggest() -> str:
    return say("commands-suggest")


def suggest_menu() -> str:
    return say("commands-suggest-menu")


def term() -> str:
    return say("commands-term")


def term_add() -> str:
    return say("commands-term-add")


def term_edit() -> str:
    return say("commands-term-edit")


def term_remove() -> str:
    return say("commands-term-remove")


def term_hide() -> str:
    return say("commands-term-hide")


def term_hide_reason() -> str:
    return say("commands-term-hide-reason")


def term_show() -> str:
    return say("commands-term-show")


def term_history() -> str:
    return say("commands-term-history")


def term_undo() -> str:
    return say("commands-term-undo")


def term_number() -> str:
    return say("commands-term-number")


def term_together() -> str:
    return say("commands-term-together")


def term_which() -> str:
    return say("commands-term-which")


def term_which_definition() -> str:
    return say("commands-term-which-definition")


def term_which_part() -> str:
    return say("commands-term-which-part")


def glossary() -> str:
    return say("commands-glossary")


def glossary_list() -> str:
    return say("commands-glossary-list")


def glossary_list_what() -> str:
    return say("commands-glossary-list-what")


def glossary_list_word() -> str:
    return say("commands-glossary-list-word")


def glossary_export() -> str:
    return say("commands-glossary-export")


def glossary_export_form() -> str:
    return say("commands-glossary-export-form")


def glossary_import() -> str:
    return say("commands-glossary-import")


def glossary_import_file() -> str:
    return say("commands-glossary-import-file")


def glossary_changes() -> str:
    return say("commands-glossary-changes")


def glossary_changes_since() -> str:
    return say("commands-glossary-changes-since")


def glossary_packs() -> str:
    return say("commands-glossary-packs")


def glossary_insights() -> str:
    return say("commands-glossary-insights")


def glossary_insights_chart() -> str:
    return say("commands-glossary-insights-chart")


def flags() -> str:
    return say("commands-flags")


def help() -> str:
    return say("commands-help")


def help_now() -> str:
    return say("commands-help-now")


def privacy() -> str:
    return say("commands-privacy")


def about() -> str:
    return say("commands-about")


def my() -> str:
    return say("commands-my")


def my_drafts() -> str:
    return say("commands-my-drafts")


def my_settings() -> str:
    return say("commands-my-settings")


def my_flags() -> str:
    return say("commands-my-flags")


def settings() -> str:
    return say("commands-settings")


def settings_private() -> str:
    return say("commands-settings-private")


def settings_mentions() -> str:
    return say("commands-settings-mentions")


def names() -> dict[str, str]:
    """The names of commands, and of what is filled in, by all that is typed before them in English."""
    return {
        "define": say("commands-name-define"),
        "define term": say("commands-name-define-term"),
        "define private": say("commands-name-define-private"),
        "compare": say("commands-name-compare"),
        "compare first": say("commands-name-compare-first"),
        "compare second": say("commands-name-compare-second"),
        "compare third": say("commands-name-compare-third"),
        "compare private": say("commands-name-compare-private"),
        "random": say("commands-name-random"),
        "random private": say("commands-name-random-private"),
        "browse": say("commands-name-browse"),
        "browse letter": say("commands-name-browse-letter"),
        "browse topic": say("commands-name-browse-topic"),
        "browse source": say("commands-name-browse-source"),
        "browse short_forms": say("commands-name-browse-short-forms"),
        "explain": say("commands-name-explain"),
        "check-writing": say("commands-name-check-writing"),
        "suggest": say("commands-name-suggest"),
        "term": say("commands-name-term"),
        "term together": say("commands-name-term-together"),
        "term together term": say("commands-name-term-together-term"),
        "term add": say("commands-name-term-add"),
        "term edit": say("commands-name-term-edit"),
        "term edit term": say("commands-name-term-edit-term"),
        "term edit definition": say("commands-name-term-edit-definition"),
        "term edit part": say("commands-name-term-edit-part"),
        "term remove": say("commands-name-term-remove"),
        "term remove term": say("commands-name-term-remove-term"),
        "term hide": say("commands-name-term-hide"),
        "term hide term": say("commands-name-term-hide-term"),
        "term hide reason": say("commands-name-term-hide-reason"),
        "term show": say("commands-name-term-show"),
        "term show term": say("commands-name-term-show-term"),
        "term history": say("commands-name-term-history"),
        "term history term": say("commands-name-term-history-term"),
        "term undo": say("commands-name-term-undo"),
        "term undo term": say("commands-name-term-undo-term"),
        "term undo number": say("commands-name-term-undo-number"),
        "glossary": say("commands-name-glossary"),
        "glossary list": say("commands-name-glossary-list"),
        "glossary list what": say("commands-name-glossary-list-what"),
        "glossary list word": say("commands-name-glossary-list-word"),
        "glossary export": say("commands-name-glossary-export"),
        "glossary export format": say("commands-name-glossary-export-form"),
        "glossary import": say("commands-name-glossary-import"),
        "glossary import file": say("commands-name-glossary-import-file"),
        "glossary changes": say("commands-name-glossary-changes"),
        "glossary changes since": say("commands-name-glossary-changes-since"),
        "glossary packs": say("commands-name-glossary-packs"),
        "glossary insights": say("commands-name-glossary-insights"),
        "glossary insights chart": say("commands-name-glossary-insights-chart"),
        "flags": say("commands-name-flags"),
        "help": say("commands-name-help"),
        "help-now": say("commands-name-help-now"),
        "about": say("commands-name-about"),
        "privacy": say("commands-name-privacy"),
        "my": say("commands-name-my"),
        "my flags": say("commands-name-my-flags"),
        "my drafts": say("commands-name-my-drafts"),
        "my settings": say("commands-name-my-settings"),
        "settings": say("commands-name-settings"),
        "settings private": say("commands-name-settings-private"),
        "settings mentions": say("commands-name-settings-mentions"),
    }
