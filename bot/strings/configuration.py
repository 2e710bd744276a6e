"""What whoever runs the bot is told of its settings."""

NO_SERVER_ADDRESS = "This must be the path of a file; the address of a database server cannot be used yet."
NO_SERVER_ID = (
    "This must be the id of a server, a number of 17 to 20 digits. On Discord switch on Developer Mode "
    "(User Settings, Advanced), open the menu of the server, and choose Copy Server ID."
)
NO_TOKEN = (
    "There is no bot token. Put it in the environment variable DISCORD_TOKEN, "
    "or in the config file under discord: token:."
)
NOT_A_TOKEN = (
    "The bot token holds a space, a line end or a sign that is in no token. "
    "Copy the token again, and nothing else, into DISCORD_TOKEN or the config file."
)
TOKEN_REFUSED = (
    "Discord does not accept the bot token. Copy it again from the page of your application "
    "(Bot, Reset Token), and put it in DISCORD_TOKEN or in the config file under discord: token:."
)
IN_ENVIRONMENT = " (in the environment)"


def in_file(path: object) -> str:
    return f" (file {path} and the environment)"


def faults(where: str, found: str) -> str:
    return f"The settings have faults{where}:\n{found}"


def write_as_json(fault: str) -> str:
    return f"{fault}. Write lists and groups as JSON, such as JARGONBOT_CURATORS__ROLES='[1, 2]'."


def unreadable(path: object, why: str | None) -> str:
    return f"The config file {path} cannot be read: {why}."


def not_yaml(path: object, place: str) -> str:
    return f"The config file {path} is not YAML{place}."


def sign(path: object, sign: str, line: int) -> str:
    return f"The config file {path} has a value that begins with “{sign}”, line {line}. Put such a value in quotes."


def no_settings(path: object) -> str:
    return f"The config file {path} must hold settings, such as “database: words.db”."
