"""What `jargonbot --help` says, and `--help` after each subcommand."""

from bot.strings.catalogue import say


def program() -> str:
    return say("subcommands-program")


def config() -> str:
    return say("subcommands-config")


def ask() -> str:
    return say("subcommands-ask")


def backup() -> str:
    return say("subcommands-backup")


def browse() -> str:
    return say("subcommands-browse")


def check() -> str:
    return say("subcommands-check")


def complete() -> str:
    return say("subcommands-complete")


def doctor() -> str:
    return say("subcommands-doctor")


def erase_user() -> str:
    return say("subcommands-erase-user")


def explain() -> str:
    return say("subcommands-explain")


def export() -> str:
    return say("subcommands-export")


def export_user() -> str:
    return say("subcommands-export-user")


def flags() -> str:
    return say("subcommands-flags")


def help_now() -> str:
    return say("subcommands-help-now")


def history() -> str:
    return say("subcommands-history")


def import_() -> str:
    return say("subcommands-import")


def new() -> str:
    return say("subcommands-new")


def new_whole() -> str:
    return say("subcommands-new-whole")


def migrate_store() -> str:
    return say("subcommands-migrate-store")


def migrate_store_whole() -> str:
    return say("subcommands-migrate-store-whole")


def anew() -> str:
    return say("subcommands-anew")


def read() -> str:
    return say("subcommands-read")


def restore() -> str:
    return say("subcommands-restore")


def run() -> str:
    return say("subcommands-run")


def try_() -> str:
    return say("subcommands-try")


def ask_whole() -> str:
    return say("subcommands-ask-whole")


def backup_whole() -> str:
    return say("subcommands-backup-whole")


def browse_whole() -> str:
    return say("subcommands-browse-whole")


def check_whole() -> str:
    return say("subcommands-check-whole")


def complete_whole() -> str:
    return say("subcommands-complete-whole")


def doctor_whole() -> str:
    return say("subcommands-doctor-whole")


def offline() -> str:
    return say("subcommands-offline")


def erase_user_whole() -> str:
    return say("subcommands-erase-user-whole")


def explain_whole() -> str:
    return say("subcommands-explain-whole")


def export_whole() -> str:
    return say("subcommands-export-whole")


def export_user_whole() -> str:
    return say("subcommands-export-user-whole")


def flags_whole() -> str:
    return say("subcommands-flags-whole")


def help_now_whole() -> str:
    return say("subcommands-help-now-whole")


def history_whole() -> str:
    return say("subcommands-history-whole")


def serve() -> str:
    return say("subcommands-serve")


def serve_whole() -> str:
    return say("subcommands-serve-whole")


def port() -> str:
    return say("subcommands-port")


def site() -> str:
    return say("subcommands-site")


def site_whole() -> str:
    return say("subcommands-site-whole")


def site_server() -> str:
    return say("subcommands-site-server")


def site_address() -> str:
    return say("subcommands-site-address")


def server() -> str:
    return say("subcommands-server")


def import_whole() -> str:
    return say("subcommands-import-whole")


def read_whole() -> str:
    return say("subcommands-read-whole")


def restore_whole() -> str:
    return say("subcommands-restore-whole")


def run_whole() -> str:
    return say("subcommands-run-whole")


def try_whole() -> str:
    return say("subcommands-try-whole")


def sheet() -> str:
    return say("subcommands-sheet")


def json_list() -> str:
    return say("subcommands-json-list")


def json_objects() -> str:
    return say("subcommands-json-objects")


def json_report() -> str:
    return say("subcommands-json-report")


def csv() -> str:
    return say("subcommands-csv")


def csv_file() -> str:
    return say("subcommands-csv-file")


def format() -> str:
    return say("subcommands-format")


def dry_run() -> str:
    return say("subcommands-dry-run")


def columns() -> str:
    return say("subcommands-columns")


def join() -> str:
    return say("subcommands-join")


def apart() -> str:
    return say("subcommands-apart")


def figures() -> str:
    return say("subcommands-figures")


def sources() -> str:
    return say("subcommands-sources")


def copy() -> str:
    return say("subcommands-copy")


def keep() -> str:
    return say("subcommands-keep")


def plain() -> str:
    return say("subcommands-plain")


def forget() -> str:
    return say("subcommands-forget")


def forget_whole() -> str:
    return say("subcommands-forget-whole")


def imports() -> str:
    return say("subcommands-imports")


def imports_whole() -> str:
    return say("subcommands-imports-whole")


def set() -> str:
    return say("subcommands-set")


def dry_run_forget() -> str:
    return say("subcommands-dry-run-forget")


def all_out() -> str:
    return say("subcommands-all-out")


def all_in() -> str:
    return say("subcommands-all-in")
